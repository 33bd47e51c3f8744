import { evaluate, type CalendarDate, type Population } from '../../rules/index.js';
import type { CompiledProduct } from '../products/index.js';
import { judgeFalse, type Judgement } from './outcome.js';

/** Some rows of a population: from `first` on and before `end`, as of a date. */
export interface SomeRows {
  readonly population: Population;
  readonly asOf: CalendarDate;
  readonly first: number;
  readonly end: number;
}

/**
 * Judges one product for the enterprises in some rows, as `judge` does one by one: the columns tell for whom the rule
 * holds, is false or is undecided, and only the last two look at facts row by row.
 */
export function judgeRows(
  { rule, document }: CompiledProduct,
  { population, asOf, first, end }: SomeRows,
  judged: (judgement: Judgement) => void,
): void {
  const scan = population.scanRows(rule, asOf, first, end);
  scan.eachRow('true', () => judged({ outcome: 'eligible', missing: [] }));
  scan.eachRow('unknown', (row) =>
    judged({ outcome: 'unknown', missing: evaluate(rule, scan.profileAt(row), asOf).missing }),
  );
  scan.eachRow('false', (row) => judged(judgeFalse(rule, scan.profileAt(row), asOf, document.nearPercent)));
}
