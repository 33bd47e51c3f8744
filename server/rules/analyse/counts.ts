import type { Selection } from '../syntax.js';
import type { Budget } from './budget.js';
import type { Formula, Term } from './formula.js';
import { TRUE, and, not } from './formula.js';
import { Fraction } from './fraction.js';
import { fromZero, point } from './interval.js';
import type { Ordered, Satisfiable } from './satisfy.js';
import { satisfiable } from './satisfy.js';
import { keyOfReference, keyOfSelection } from './structure.js';

/** The members that a selection counts, and what it says of each. */
interface Counted {
  readonly collection: string;
  readonly term: Term;
  readonly where: Formula;
}

/** The counts of members that conditions ask for, and how they stand to one another. */
export class Counts {
  private readonly counted = new Map<string, Counted>();
  private readonly ordered: Ordered[] = [];

  constructor(private readonly budget: Budget) {}

  /** How many members meet a condition: none where it is never met, all where it always is. */
  termOf(selection: Selection, where: Formula): Term {
    const isAlways = this.isNever(not(where));
    const collection = keyOfReference(selection.collection);
    const key = isAlways ? `count(${collection})` : `count(${keyOfSelection(selection)})`;
    const known = this.counted.get(key);
    if (known) return known.term;
    const interval = this.isNever(where) ? point(Fraction.zero) : fromZero;
    const term: Term = { key, gives: { ...selection, kind: 'count' }, interval, grain: Fraction.one };
    const counted = { collection, where: isAlways ? TRUE : where, term };
    this.order(counted);
    this.counted.set(key, counted);
    return term;
  }

  /** Whether some complete profile may make a formula true. */
  satisfiable(formula: Formula): Satisfiable {
    return satisfiable(formula, this.ordered, this.budget);
  }

  isNever(formula: Formula): boolean {
    return this.satisfiable(formula) === 'never';
  }

  /** Finds which of the counts known so far this one never exceeds, and which never exceed it. */
  private order(counted: Counted): void {
    for (const other of this.counted.values()) {
      if (other.collection !== counted.collection) continue;
      if (this.isNever(and(counted.where, not(other.where)))) this.add(counted, other);
      if (this.isNever(and(other.where, not(counted.where)))) this.add(other, counted);
    }
  }

  private add(lesser: Counted, greater: Counted): void {
    this.ordered.push({ lesser: lesser.term.key, greater: greater.term.key });
  }
}
