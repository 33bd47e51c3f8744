import type { Exact } from '../exact.js';
import type { Fact, Member } from '../fact.js';
import type { Scalar } from '../scalar.js';
import { Exact as ExactNumber } from '../exact.js';
import type { Scope } from '../scope.js';
import type { Reference, RuleNode } from '../syntax.js';

/** One evaluation: the as-of date, and whether false conditions may be passed over. */
export interface Run {
  /** The as-of date as a day number. */
  readonly asOf: number;
  /** Set for the second run that finds out what is nearly eligible. */
  readonly leniency: Leniency | undefined;
}

/** How far short a comparison may fall, and which nodes were taken as true for it. */
export interface Leniency {
  /** The greatest shortfall, as a share of the threshold in percent. */
  readonly nearPercent: Exact;
  readonly flipped: Set<RuleNode>;
}

/** The fact that a name stands for, undefined when it is not known. */
export const factOf = ({ frame, field }: Reference, scope: Scope): Fact | undefined =>
  scope[frame.depth]?.get(field.code);

/** A fact that is a single value. */
export function scalarOf(reference: Reference, scope: Scope): Scalar | undefined {
  const fact = factOf(reference, scope);
  return typeof fact !== 'object' || fact instanceof ExactNumber ? fact : undefined;
}

/** A fact that is a set of codes. */
export function setOf(reference: Reference, scope: Scope): ReadonlySet<string> | undefined {
  const fact = factOf(reference, scope);
  return fact instanceof Set ? fact : undefined;
}

/** A fact that is a collection. */
export function membersOf(reference: Reference, scope: Scope): readonly Member[] | undefined {
  const fact = factOf(reference, scope);
  return Array.isArray(fact) ? fact : undefined;
}
