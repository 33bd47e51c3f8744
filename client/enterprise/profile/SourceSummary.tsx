import { useTranslation } from 'react-i18next';
import { sourceKindCodes, sourceKindLabel } from '../../../server/domain/index.js';
import { unbroken } from '../../shared/format/unbroken.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { ChangeSource } from './useSaving.js';

/** In a line, as coming from where changes are saved. */
export function SourceSummary({ source: { kind, date } }: { readonly source: ChangeSource }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return unbroken(t('profile.savedAs', { kind: localized(sourceKindLabel(sourceKindCodes[kind])), date }));
}
