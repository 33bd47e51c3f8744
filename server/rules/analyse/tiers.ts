import type { RuleNode } from '../syntax.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';
import * as messages from './findingMessages.js';
import type { Formula } from './formula.js';
import { TRUE, and, not } from './formula.js';
import type { Workshop } from './workshop.js';

/** One tier of an offer, in the order in which they are tried. */
export interface TierRule {
  readonly code: string;
  /** The JSON Pointer of the tier. */
  readonly path: string;
  /** Undefined for the tier that has no condition. */
  readonly when: RuleNode | undefined;
}

/**
 * Finds tiers that nobody gets: because all whom they fit get an earlier one (`SHADOWED_TIER`), or because the
 * product's own rule leaves nobody for them (`UNREACHABLE_TIER`; those nearly eligible may still see it). A tier
 * whose condition can't be met at all is found as such.
 */
export function tierFindings(
  rule: RuleNode,
  tiers: readonly TierRule[],
  workshop: Workshop,
): readonly Finding[] {
  const eligible = workshop.formulaOf(rule);
  const earlier: { readonly code: string; readonly formula: Formula }[] = [];
  return tiers.flatMap(({ code, path, when }) => {
    const formula = when ? workshop.formulaOf(when) : TRUE;
    const node = when ?? rule;
    const reached = and(...earlier.map((tier) => not(tier.formula)), formula);
    const taking = earlier.filter((tier) => workshop.isNever(and(formula, not(tier.formula)), node));
    const codes = (taking.length > 0 ? taking : earlier).map((tier) => tier.code);
    earlier.push({ code, formula });
    if (workshop.isNever(formula, node) || workshop.isNever(eligible, rule)) return [];
    if (workshop.isNever(reached, node))
      return [finding('SHADOWED_TIER', path, messages.shadowedTier(codes))];
    return workshop.isNever(and(eligible, reached), node)
      ? [finding('UNREACHABLE_TIER', path, messages.unreachableTier)]
      : [];
  });
}
