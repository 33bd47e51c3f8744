import { useTranslation } from 'react-i18next';
import { inTenThousands } from '../shared/format/money.js';
import type { ComparisonDetail } from './comparedType.js';

/** What the figures of a comparison rest on, and which of them are not to be set against each other. */
export function CompareNotes({ comparison }: { readonly comparison: ComparisonDetail }) {
  const { t } = useTranslation();
  const { amount, amountBelowNeed, termMonths, products } = comparison;
  const kinds = new Set(products.map(({ item }) => item.product.pricing));
  return (
    <div className="hint">
      {amount !== null && amountBelowNeed && (
        <p>{t('compare.belowNeed', { amount: inTenThousands(amount) })}</p>
      )}
      {kinds.size > 1 && <p>{t('compare.mixed')}</p>}
      <p>{t('compare.rounded', { months: termMonths })}</p>
    </div>
  );
}
