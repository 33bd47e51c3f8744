import type { DerivedResult, LocalizedText } from '../../domain/index.js';

const selfDeclared: LocalizedText = { zh: '自述', en: 'self-declared' };

/** Derived fields that are of the last fiscal year, so that the year is said beside their value. */
const ofLastYear: ReadonlySet<string> = new Set([
  'revenueLastYear',
  'revenueGrowth',
  'netProfitLastYear',
  'rdExpenseLastYear',
  'assetsLastYear',
  'debtRatio',
]);

/** What is said beside the value of a derived field: that it is self-declared, or which year it is of. */
export function remarkOn(path: string, derived: DerivedResult): LocalizedText | undefined {
  if (derived.selfDeclared.some((code) => code === path)) return selfDeclared;
  if (!ofLastYear.has(path) || derived.lastFiscalYear === null) return undefined;
  return { zh: `${derived.lastFiscalYear} 年度`, en: `fiscal year ${derived.lastFiscalYear}` };
}
