import { useTranslation } from 'react-i18next';
import type { SourcePartsFragment } from '../../generated/operations.js';
import { useLocalized } from '../i18n/useLanguage.js';
import { SourceText } from './SourceText.js';

/** Where a condition comes from, under it; an invented one is marked at the product, not at every condition. */
export function SourceLine({ source }: { readonly source: SourcePartsFragment }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (source.kind === 'ILLUSTRATIVE') {
    return (
      <span className="source-line">
        {t('source.ILLUSTRATIVE')} · {localized(source.title)}
      </span>
    );
  }
  return (
    <span className="source-line">
      {t('condition.source')} · <SourceText source={source} />
    </span>
  );
}
