import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OfferPartsFragment, PricingKind } from '../../generated/operations.js';
import { money } from '../format/money.js';
import { rate } from '../format/rate.js';
import { useLanguage } from '../i18n/useLanguage.js';
import { offerFigures, type Range } from './offerFigures.js';

interface Props {
  readonly offer: OfferPartsFragment;
  readonly pricing: PricingKind;
  /** Days of bridge money. */
  readonly days: number | null;
  readonly turnaroundWorkingDays: number;
}

/** What is offered and what it costs, the rate and the yuan side by side. */
export function OfferSummary({ offer, pricing, days, turnaroundWorkingDays }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { limit, allInBp, total, shareBp, monthsCovered } = offerFigures(offer);
  if (offer.options.length === 0) return <p>{t('offer.none')}</p>;
  const inWords = <Value,>(range: Range<Value> | undefined, show: (value: Value) => string) => {
    if (!range) return t('offer.pending');
    const [low, high] = [show(range.low), show(range.high)];
    return low === high ? low : t('offer.range', { low, high });
  };
  const yuan = (amount: string) => money(amount, language);
  const rows = [
    [
      t(`offer.limit.${pricing}`),
      limit ? t('offer.most', { amount: inWords(limit, yuan) }) : t('offer.pending'),
    ],
    ...(pricing === 'EQUITY'
      ? ([
          [t('offer.share'), t('offer.upTo', { amount: inWords(shareBp, rate) })],
          [t('offer.cost'), t('offer.noCost')],
        ] as const)
      : ([
          [t('offer.allIn'), inWords(allInBp, rate)],
          [paidIn(t, days, monthsCovered), inWords(total, yuan)],
        ] as const)),
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

/** What the total is paid for: a year, fewer months, or the days of bridge money. */
export function paidIn(t: TFunction, days: number | null, monthsCovered: number | undefined): string {
  if (days !== null) return t('offer.totalDays', { count: days });
  if (monthsCovered === undefined || monthsCovered === 12) return t('offer.total');
  return t('offer.totalMonths', { count: monthsCovered });
}
