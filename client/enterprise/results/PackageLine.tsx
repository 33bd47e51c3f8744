import { useTranslation } from 'react-i18next';
import type { MatchItemPartsFragment } from '../../generated/operations.js';
import { rate } from '../../shared/format/rate.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';

/** The package that a product requires, or that is cheaper than the loan alone, with its outcome and cost. */
export function PackageLine({ hint }: { readonly hint: NonNullable<MatchItemPartsFragment['package']> }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const name = localized(hint.name);
  return (
    <p className="hint">
      {hint.required ? t('results.packageRequired', { name }) : t('results.packageCheaper', { name })}{' '}
      <OutcomeMark outcome={hint.outcome} />{' '}
      {hint.allInRateBp !== null && t('results.packageRate', { rate: rate(hint.allInRateBp) })}
    </p>
  );
}
