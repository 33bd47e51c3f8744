import { useTranslation } from 'react-i18next';
import type { OfferPartsFragment, ProductKind } from '../../generated/operations.js';
import { money } from '../format/money.js';
import { rate } from '../format/rate.js';
import { useLanguage } from '../i18n/useLanguage.js';
import { offerFigures, type Range } from './offerFigures.js';

interface Props {
  readonly offer: OfferPartsFragment;
  readonly kind: ProductKind;
  readonly turnaroundWorkingDays: number;
}

/** What is offered and what it costs, the rate and the yuan side by side. */
export function OfferSummary({ offer, kind, turnaroundWorkingDays }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { limit, allInBp, total, monthsCovered } = offerFigures(offer);
  if (offer.options.length === 0) return <p>{t('offer.none')}</p>;
  const inWords = <Value,>(range: Range<Value> | undefined, show: (value: Value) => string) => {
    if (!range) return t('offer.pending');
    const [low, high] = [show(range.low), show(range.high)];
    return low === high ? low : t('offer.range', { low, high });
  };
  const yuan = (amount: string) => money(amount, language);
  const rows = [
    [
      isInsurance(kind) ? t('offer.sum') : t('offer.limit'),
      limit ? t('offer.upTo', { amount: inWords(limit, yuan) }) : t('offer.pending'),
    ],
    [t('offer.allIn'), inWords(allInBp, rate)],
    [
      monthsCovered === undefined || monthsCovered === 12
        ? t('offer.total')
        : t('offer.totalMonths', { count: monthsCovered }),
      inWords(total, yuan),
    ],
    [t('offer.turnaround'), t('offer.workingDays', { count: turnaroundWorkingDays })],
  ] as const;
  return (
    <dl className="offer-summary">
      {rows.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A lessor buys the equipment; rent repays it. */
export function isLease(kind: ProductKind): boolean {
  return kind === 'EQUIPMENT_LEASE' || kind === 'SALE_AND_LEASEBACK';
}

/** Insurance pays out a sum insured; it lends nothing. */
export function isInsurance(kind: ProductKind): boolean {
  return kind.endsWith('INSURANCE');
}
