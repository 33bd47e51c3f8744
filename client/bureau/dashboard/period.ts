import type { TFunction } from 'i18next';
import type { LedgerKnowledge } from '../../generated/operations.js';
import type { TextKey } from '../../shared/i18n/texts.js';

const form = /^(\d{4})(?:(Q)([1-4])|-(\d{2}))?$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period's code taken apart: `part` is the number of the quarter or month. */
interface PeriodParts {
  readonly kind: 'year' | 'quarter' | 'month';
  readonly year: string;
  readonly part: number;
}

/** Takes `2024`, `2024Q1` or `2024-03` apart; undefined for another text. */
export function periodParts(code: string): PeriodParts | undefined {
  const [, year, , quarter, month] = form.exec(code) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { kind: 'quarter', year, part: Number(quarter) };
  return month === undefined ? { kind: 'year', year, part: 0 } : { kind: 'month', year, part: Number(month) };
}

/** The same period a year before. */
export function yearBefore(code: string): string {
  return `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`;
}

/** The months of which the ledger knows something, in their order. */
export function knownMonths(
  months: readonly { readonly month: string; readonly known: LedgerKnowledge }[],
): readonly string[] {
  return months.filter(({ known }) => known !== 'NONE').map(({ month }) => month);
}

/** What follows the year in the codes of its periods: nothing, quarters, months. */
export const periodSuffixes: readonly string[] = [
  '',
  ...[1, 2, 3, 4].map((quarter) => `Q${quarter}`),
  ...months.map((_, index) => `-${String(index + 1).padStart(2, '0')}`),
];

/** A period in words: 2024 年第 1 季度, Q1 2024. */
export function periodName(code: string, t: TFunction): string {
  return named('dashboard.period', code, t);
}

/** A period in words without its year: 第 1 季度, 3 月. */
export function partName(code: string, t: TFunction): string {
  return periodParts(code)?.kind === 'year' ? t('dashboard.wholeYear') : named('dashboard.part', code, t);
}

function named(table: 'dashboard.period' | 'dashboard.part', code: string, t: TFunction): string {
  const parts = periodParts(code);
  if (parts === undefined) return code;
  const { kind, year, part } = parts;
  return t(`${table}.${kind}` as TextKey, { year, part, name: months[part - 1] ?? '' });
}
