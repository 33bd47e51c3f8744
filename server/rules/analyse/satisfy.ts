import type { Budget } from './budget.js';
import type { Cell, Divided } from './cells.js';
import { divide, holdsIn, intervalOf } from './cells.js';
import type { Atom, Formula } from './formula.js';
import { sizeOf } from './formula.js';
import type { Interval } from './interval.js';
import { intersection, isEmpty } from './interval.js';

/** Two numeric terms of which the first is never greater: a count under a stricter condition, and the looser one. */
export interface Ordered {
  readonly lesser: string;
  readonly greater: string;
}

/**
 * Whether some complete profile may make a formula true. `never` is proved; `perhaps` is not: where fields are added
 * to one another, or members' conditions overlap, only some contradictions are seen. `unfinished`: the bound on work
 * was reached.
 */
export type Satisfiable = 'never' | 'perhaps' | 'unfinished';

/** An outcome, or an atom on which it still hangs. */
type Verdict = boolean | Atom;

class Search {
  private readonly divided: ReadonlyMap<string, Divided>;
  private readonly chosen = new Map<string, Cell>();
  constructor(
    private readonly formula: Formula,
    private readonly ordered: readonly Ordered[],
    private readonly takes: (steps: number) => boolean,
  ) {
    this.divided = divide(formula);
  }

  /** Tries every cell of one variable after another, wherever the outcome still hangs on it. */
  run(): Satisfiable {
    this.steps = 1;
    const verdict = this.judge(this.formula);
    if (!this.takes(this.steps)) return 'unfinished';
    if (typeof verdict === 'boolean') return verdict ? 'perhaps' : 'never';
    const { key } = verdict.variable;
    for (const cell of this.divided.get(key)?.cells ?? []) {
      this.chosen.set(key, cell);
      const found = this.isConsistent() ? this.run() : 'never';
      this.chosen.delete(key);
      if (found !== 'never') return found;
    }
    return 'never';
  }

  private steps = 0;

  private judge(formula: Formula): Verdict {
    this.steps += 1;
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'atom': {
        const cell = this.chosen.get(formula.atom.variable.key);
        return cell ? holdsIn(formula.atom, cell) : formula.atom;
      }
      case 'not': {
        const inner = this.judge(formula.of);
        return typeof inner === 'boolean' ? !inner : inner;
      }
      case 'atLeast':
        return this.judgeAtLeast(formula);
    }
  }

  private judgeAtLeast({ count, of }: Extract<Formula, { kind: 'atLeast' }>): Verdict {
    let [sure, possible] = [0, of.length];
    let pending: Atom | undefined;
    for (const part of of) {
      const verdict = this.judge(part);
      if (verdict === true) sure += 1;
      else if (verdict === false) possible -= 1;
      else pending ??= verdict;
      if (sure >= count) return true;
      if (possible < count) return false;
    }
    return pending ?? sure >= count;
  }

  /** Whether the chosen cells can stand together, as far as intervals show. */
  private isConsistent(): boolean {
    if (!this.takes(this.chosen.size + this.ordered.length)) return true;
    for (const [key, cell] of this.chosen) {
      const variable = this.divided.get(key)?.variable;
      if (variable?.kind !== 'numeric' || cell.kind !== 'numeric' || variable.parts.length < 2) continue;
      const summed = intervalOf(variable, this.narrowed);
      if (isEmpty(intersection(summed, cell.interval), variable.grain)) return false;
    }
    return this.ordered.every((pair) => this.canBeOrdered(pair));
  }

  private canBeOrdered({ lesser, greater }: Ordered): boolean {
    const [small, great] = [this.narrowed(lesser), this.narrowed(greater)];
    if (!small || !great) return true;
    return !isEmpty({ low: small.low, high: great.high }, undefined);
  }

  private readonly narrowed = (key: string): Interval | undefined => {
    const cell = this.chosen.get(key);
    return cell?.kind === 'numeric' ? cell.interval : undefined;
  };
}

/** How many steps the division of a variable's values takes for each atom, about. */
const DIVIDING = 4;

/** Looks for a complete profile that makes a formula true. */
export function satisfiable(formula: Formula, ordered: readonly Ordered[], budget: Budget): Satisfiable {
  if (budget.isSpent()) return 'unfinished';
  const takes = budget.question();
  return takes(DIVIDING * sizeOf(formula)) ? new Search(formula, ordered, takes).run() : 'unfinished';
}
