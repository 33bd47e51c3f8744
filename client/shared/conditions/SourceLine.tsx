import { useTranslation } from 'react-i18next';
import type { SourcePartsFragment } from '../../generated/operations.js';
import { SourceText } from './SourceText.js';

/** Where a condition comes from, under it; an invented one says so and no more. */
export function SourceLine({ source }: { readonly source: SourcePartsFragment }) {
  const { t } = useTranslation();
  if (source.kind === 'ILLUSTRATIVE') {
    return <span className="source-line">{t('source.ILLUSTRATIVE')}</span>;
  }
  return (
    <span className="source-line">
      {t('condition.source')} · <SourceText source={source} />
    </span>
  );
}
