import type { DerivedResult } from '../derive/derive.js';
import { lastYearCodes } from '../derive/table.js';
import type { LocalizedText } from '../result.js';

const selfDeclared: LocalizedText = { zh: '自述', en: 'self-declared' };

/**
 * What is said beside a value that a rule found at a path: that it is self-declared, or the fiscal year it is
 * of; undefined where there is nothing to say.
 */
export function originOf(path: string, derived: DerivedResult): LocalizedText | undefined {
  if (derived.selfDeclared.some((code) => code === path)) return selfDeclared;
  const { lastFiscalYear: year } = derived;
  const isOfLastYear = lastYearCodes.has(path) && Object.hasOwn(derived.facts, path);
  return isOfLastYear && year !== null ? { zh: `${year} 年度`, en: `fiscal year ${year}` } : undefined;
}
