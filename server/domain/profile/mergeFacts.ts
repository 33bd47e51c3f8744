import type { EnterpriseFacts, FinanceRow } from '../../../schema/generated/facts.js';

/**
 * Stored facts completed or replaced by answers: a single fact and a whole collection are replaced, while the
 * yearly accounts merge by year, the answer's amounts winning within a row. Neither argument is changed.
 */
export function mergeFacts(stored: EnterpriseFacts, answers: EnterpriseFacts): EnterpriseFacts {
  const merged = { ...stored, ...answers };
  if (stored.finances === undefined || answers.finances === undefined) return merged;
  return { ...merged, finances: mergeYears(stored.finances, answers.finances) };
}

/** Rows of the same year become one; rows of new years, and rows whose year is not known, follow in order. */
function mergeYears(stored: readonly FinanceRow[], answers: readonly FinanceRow[]): readonly FinanceRow[] {
  const rows = [...stored];
  for (const answer of answers) {
    const place = answer.year === undefined ? -1 : rows.findIndex(({ year }) => year === answer.year);
    if (place < 0) rows.push(answer);
    else rows[place] = { ...rows[place], ...answer };
  }
  return rows;
}
