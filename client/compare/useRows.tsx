import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { termInWords } from '../catalogue/price.js';
import { SourceText } from '../shared/conditions/SourceText.js';
import { inTenThousands } from '../shared/format/money.js';
import { rate } from '../shared/format/rate.js';
import { unbroken } from '../shared/format/unbroken.js';
import { useLocalized } from '../shared/i18n/useLanguage.js';
import { offerFigures, type Range } from '../shared/offer/offerFigures.js';
import { paidIn } from '../shared/offer/OfferSummary.js';
import { OutcomeMark } from '../shared/outcome/OutcomeMark.js';
import type { ComparedColumn, ComparisonDetail } from './comparedType.js';
import { costKindsOf, lineTotal } from './costRows.js';

/** One cell: what it shows, and the words by which it is equal to another. */
export interface Cell {
  readonly words: string;
  readonly shown: ReactNode;
}

/** One row of the table, a cell a product. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Figures stand at the right, in one unit. */
  readonly isFigure: boolean;
  /** A part of the row above it. */
  readonly isPart: boolean;
}

type CellOf = (column: ComparedColumn) => Cell;

const nothing = '—';

/** The rows of a comparison in their order: outcome, money, terms, papers. */
export function useRows(comparison: ComparisonDetail): readonly Row[] {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { products: columns, amount } = comparison;
  const row = (id: string, label: string, cellOf: CellOf, form: Partial<Row> = {}): Row => ({
    ...{ id, label, isFigure: false, isPart: false, ...form },
    cells: columns.map(cellOf),
  });
  const figures = { isFigure: true };
  const list = (texts: readonly string[]): Cell => ({
    words: texts.join('\n'),
    shown: (
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ),
  });
  return [
    row('outcome', t('compare.outcome'), ({ item }) => ({
      words: `${item.outcome} ${localized(item.headline)}`,
      shown: (
        <>
          <OutcomeMark outcome={item.outcome} />
          {item.outcome !== 'ELIGIBLE' && <p className="hint">{localized(item.headline)}</p>}
        </>
      ),
    })),
    row('kind', t('compare.kind'), ({ item }) => plain(t(`kind.${item.product.kind}`))),
    row('limit', t('compare.limit'), (column) => limitCell(t, column), figures),
    row('rate', t('compare.rate'), (column) => plain(rateWords(t, column)), figures),
    row('allIn', t('compare.allIn'), (column) => allInCell(t, column), figures),
    row(
      'total',
      amount === null ? t('compare.total') : t('compare.totalOn', { amount: inTenThousands(amount) }),
      (column) => totalCell(t, column, amount),
      figures,
    ),
    ...costKindsOf(columns).map((kind) =>
      row(
        `line-${kind}`,
        t(`compare.line.${kind}`),
        ({ item }) =>
          plain(rangeWords(t, lineTotal(item.offer?.options ?? [], kind), inTenThousands) ?? nothing),
        { isFigure: true, isPart: true },
      ),
    ),
    row('collateral', t('compare.collateral'), ({ item }) =>
      plain(t(`collateral.${item.product.collateral}`)),
    ),
    row('term', t('compare.term'), ({ item }) => plain(termInWords(t, item.product))),
    row('turnaround', t('compare.turnaround'), ({ item }) =>
      plain(t('offer.workingDays', { count: item.product.turnaroundWorkingDays })),
    ),
    row('repayment', t('compare.repayment'), ({ item }) => plain(t(`repayment.${item.product.repayment}`))),
    row('documents', t('compare.documents'), ({ item }) => list(item.product.documents.map(localized))),
    row('version', t('compare.version'), ({ item: { product } }) =>
      plain(unbroken(t('compare.versionFrom', { version: product.version, from: product.validFrom }))),
    ),
    row('sources', t('compare.sources'), ({ item: { product } }) => ({
      words: product.sources.map(({ title, article }) => `${title.zh}${article?.zh ?? ''}`).join('\n'),
      shown: (
        <ul>
          {product.sources.map((source) => (
            <li key={source.id}>
              <SourceText source={source} />
            </li>
          ))}
        </ul>
      ),
    })),
  ];
}

/** Whether all columns say the same in a row; one column alone is equal to nothing. */
export function isEqual({ cells }: Row): boolean {
  return cells.length > 1 && cells.every(({ words }) => words === cells[0]?.words);
}

function plain(words: string): Cell {
  return { words, shown: words };
}

function rangeWords<Value>(
  t: TFunction,
  range: Range<Value> | undefined,
  show: (value: Value) => string,
): string | undefined {
  if (!range) return undefined;
  const [low, high] = [show(range.low), show(range.high)];
  return low === high ? low : t('offer.range', { low, high });
}

function limitCell(t: TFunction, { item }: ComparedColumn): Cell {
  const { offer } = item;
  if (!offer) return plain(nothing);
  if (offer.options.length === 0) return plain(inTenThousands('0.00'));
  const words = rangeWords(t, offerFigures(offer).limit, inTenThousands) ?? t('offer.pending');
  const short = item.coversAmount === false ? t('offer.amountShort') : '';
  return { words: words + short, shown: withNote(words, short) };
}

function rateWords(t: TFunction, { item }: ComparedColumn): string {
  const options = item.offer?.options ?? [];
  const rates = options.flatMap(({ rate: offered, shareBp }) => offered?.annualBp ?? shareBp ?? []);
  if (rates.length === 0) return nothing;
  return rangeWords(t, { low: Math.min(...rates), high: Math.max(...rates) }, rate) ?? nothing;
}

/** The rate with what kind of cost it is, so that no two kinds are taken for one. */
function allInCell(t: TFunction, { item }: ComparedColumn): Cell {
  const { offer, product } = item;
  const kind = t(`compare.costOf.${product.pricing}`);
  if (!offer) return plain(nothing);
  if (product.pricing === 'EQUITY') return { words: kind, shown: withNote(nothing, kind) };
  const words = rangeWords(t, offerFigures(offer).allInBp, rate) ?? t('offer.pending');
  return { words: words + kind, shown: withNote(words, product.pricing === 'LOAN' ? '' : kind) };
}

/** What is paid, with the amount and the time it is worked out for where these are not the comparison's. */
function totalCell(t: TFunction, { item }: ComparedColumn, compared: string | null): Cell {
  const { offer, product } = item;
  if (!offer || product.pricing === 'EQUITY') return plain(nothing);
  const { total, monthsCovered } = offerFigures(offer);
  const words = rangeWords(t, total, inTenThousands) ?? t('offer.pending');
  const amount = offer.options.find(({ cost }) => cost !== null)?.cost?.amount;
  const notes = [
    ...(amount !== undefined && amount !== compared
      ? [`${t('compare.basis')} ${inTenThousands(amount)}`]
      : []),
    ...(product.days !== null || (monthsCovered ?? 12) < 12 ? [paidIn(t, product.days, monthsCovered)] : []),
  ].join(' · ');
  return { words: words + notes, shown: withNote(words, notes) };
}

function withNote(words: string, note: string): ReactNode {
  if (note === '') return words;
  return (
    <>
      {words}
      <span className="compare__note">{note}</span>
    </>
  );
}
