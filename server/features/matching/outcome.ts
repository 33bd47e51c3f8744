import {
  evaluate,
  evaluateLeniently,
  type CalendarDate,
  type Profile,
  type Rule,
} from '../../rules/index.js';

/** What the platform can say of an enterprise and a product, best first: the order in which matches rank. */
export const matchOutcomes = ['eligible', 'nearly', 'unknown', 'ineligible'] as const;
export type MatchOutcome = (typeof matchOutcomes)[number];

/** An outcome with the facts that would settle it; only an unknown one misses any. */
export interface Judgement {
  readonly outcome: MatchOutcome;
  readonly missing: readonly string[];
}

/**
 * Judges one rule. A false one is evaluated again with each false waivable node and each near comparison
 * taken as true: true then means nearly, unknown means that this run's missing facts are to be asked, and
 * false stays ineligible.
 * @param nearPercent how far, in percent of a threshold, a number may fall short and still be near
 */
export function judge(rule: Rule, profile: Profile, asOf: CalendarDate, nearPercent: number): Judgement {
  const strict = evaluate(rule, profile, asOf);
  if (strict.outcome === 'true') return { outcome: 'eligible', missing: [] };
  if (strict.outcome === 'unknown') return { outcome: 'unknown', missing: strict.missing };
  return judgeFalse(rule, profile, asOf, nearPercent);
}

/** Judges a rule that is false: nearly met, waiting for facts, or not met. */
export function judgeFalse(rule: Rule, profile: Profile, asOf: CalendarDate, nearPercent: number): Judgement {
  const lenient = evaluateLeniently(rule, profile, asOf, { nearPercent });
  const outcomes = { true: 'nearly', unknown: 'unknown', false: 'ineligible' } as const;
  return { outcome: outcomes[lenient.outcome], missing: lenient.missing };
}
