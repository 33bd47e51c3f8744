import { Exact } from '../exact.js';
import type { RuleNode } from '../syntax.js';
import type { Run } from './run.js';

/** Starts a lenient run, whose flipped nodes fill the set given back. */
export function lenientRun(asOf: number, nearPercent: number): { run: Run; flipped: ReadonlySet<RuleNode> } {
  const flipped = new Set<RuleNode>();
  const percent = Exact.fromNumber(nearPercent) ?? Exact.zero;
  return { run: { asOf, leniency: { nearPercent: percent, flipped } }, flipped };
}
