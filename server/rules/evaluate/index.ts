import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import { Exact } from '../exact.js';
import type { Profile } from '../profile.js';
import type { Scope } from '../scope.js';
import type { NumericExpression, Rule } from '../syntax.js';
import { decide, valueOf } from './decide.js';
import { lenientRun } from './lenient.js';
import { missingOfExpression, missingOfRule } from './missing.js';
import type { Outcome } from './outcome.js';
import type { Run } from './run.js';

/** What a rule comes to, with the paths of the facts that would settle it (none when it is decided). */
export interface Evaluation {
  readonly outcome: Outcome;
  readonly missing: readonly string[];
}

/** What an expression comes to: an exact number, or the facts that would settle it. */
export type ExpressionValue =
  | { readonly known: true; readonly value: Exact }
  | { readonly known: false; readonly missing: readonly string[] };

/** Decides a rule in a run and lists what is missing. */
function conclude(rule: Rule, scope: Scope, run: Run): Evaluation {
  const outcome = decide(rule.root, scope, run);
  return { outcome, missing: outcome === 'unknown' ? missingOfRule(rule.root, scope, run) : [] };
}

/** Evaluates a rule over a profile as of a date. */
export const evaluate = (rule: Rule, profile: Profile, asOf: CalendarDate): Evaluation =>
  conclude(rule, [profile.facts], { asOf: dayOf(asOf), leniency: undefined });

/** Evaluates a numeric expression over a profile as of a date; money is in yuan. */
export function evaluateExpression(
  { root }: NumericExpression,
  profile: Profile,
  asOf: CalendarDate,
): ExpressionValue {
  const run: Run = { asOf: dayOf(asOf), leniency: undefined };
  const value = valueOf(root, [profile.facts], run);
  if (value instanceof Exact) return { known: true, value };
  return { known: false, missing: missingOfExpression(root, [profile.facts], run) };
}

/** How lenient the second run is: the percentage of its threshold that a comparison may fall short by. */
export interface LenientOptions {
  readonly nearPercent: number;
}

/**
 * Evaluates a rule with every false node that is waivable, and every comparison that is near, taken as true. A rule
 * that is false strictly but not so is "nearly" met, or waits for the facts missing in this run.
 * @returns the outcome of this run, its missing facts, and the ids of the nodes that were taken as true
 */
export function evaluateLeniently(
  rule: Rule,
  profile: Profile,
  asOf: CalendarDate,
  options: LenientOptions,
): Evaluation & { readonly flipped: readonly string[] } {
  const { run, flipped } = lenientRun(dayOf(asOf), options.nearPercent);
  const evaluation = conclude(rule, [profile.facts], run);
  return { ...evaluation, flipped: [...flipped].map(({ details }) => details.place.pointer()) };
}
