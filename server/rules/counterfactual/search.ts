import { decide } from '../evaluate/decide.js';
import type { Outcome } from '../evaluate/outcome.js';
import type { Run } from '../evaluate/run.js';
import type { Fact, Member } from '../fact.js';
import type { RuleNode } from '../syntax.js';
import type { Movable, Move } from './move.js';
import { movesOf } from './movable.js';

/** One fact moved. */
export interface Moved {
  readonly movable: Movable;
  readonly move: Move;
}

/** Facts that make a rule true when all of them are moved, and not when any is left out. */
export type MovedSet = readonly Moved[];

/** The most facts that are moved together. */
const MOST_FACTS = 3;

/** The most evaluations that one search makes: well under a second for a rule of usual size. */
const MOST_EVALUATIONS = 5_000;

/** Says whether a rule is true with some facts changed, by whoever knows more than the rule does. */
export type Confirm = (changed: ReadonlyMap<string, Fact>) => boolean;

/** Looks for the smallest sets of facts by which a rule becomes true, the smaller ones first. */
export class MoveSearch {
  private evaluations = 0;
  /** The facts as moved so far; one map throughout, since a copy takes longer than an evaluation. */
  private readonly working: Map<string, Fact>;
  private readonly found: MovedSet[] = [];

  constructor(
    private readonly root: RuleNode,
    private readonly facts: Member,
    private readonly run: Run,
    private readonly confirm: Confirm,
  ) {
    this.working = new Map(facts);
  }

  /** Every set of at most three of the facts, none within another; complete unless the bound was reached. */
  sets(movables: readonly Movable[]): { readonly sets: readonly MovedSet[]; readonly complete: boolean } {
    if (this.decidedWithout(movables) === 'false') return { sets: [], complete: true };
    for (let size = 1; size <= MOST_FACTS; size += 1) {
      for (const chosen of combinations(movables, size)) {
        if (this.isSpent()) return { sets: this.found, complete: false };
        if (this.holdsFound(chosen)) continue;
        const best = this.bestOf(chosen);
        if (best) this.found.push(best);
      }
    }
    return { sets: this.found, complete: !this.isSpent() };
  }

  private isSpent(): boolean {
    return this.evaluations >= MOST_EVALUATIONS;
  }

  private holdsFound(chosen: readonly Movable[]): boolean {
    return this.found.some((set) => set.every(({ movable }) => chosen.includes(movable)));
  }

  /**
   * The nearest moves of all the chosen facts that make the rule true: those of which the places in the facts' own
   * orders of nearness add up to least.
   */
  private bestOf(chosen: readonly Movable[]): MovedSet | undefined {
    let best: { readonly moved: MovedSet; readonly cost: number } | undefined;
    const visit = (moved: MovedSet, left: readonly Movable[], cost: number): void => {
      if ((best && cost >= best.cost) || this.isSpent()) return;
      const outcome = this.decidedWithout(left);
      if (outcome === 'false' || (outcome === 'unknown' && left.length === 0)) return;
      if (left.length === 0) {
        if (this.confirm(changedBy(moved))) best = { moved, cost };
        return;
      }
      // What one fact has to reach may depend on where another one is moved, so each is tried first.
      for (const movable of left) {
        const others = left.filter((other) => other !== movable);
        movesOf(movable, this.working, this.run).forEach((move, nearness) => {
          this.working.set(movable.field.code, move.to);
          visit([...moved, { movable, move }], others, cost + nearness);
        });
        this.restore(movable);
      }
    };
    visit([], chosen, 0);
    return (
      best && chosen.flatMap((movable) => best?.moved.filter((moved) => moved.movable === movable) ?? [])
    );
  }

  /** Decides the rule without some facts: false even so, and no value of theirs helps. */
  private decidedWithout(left: readonly Movable[]): Outcome {
    this.evaluations += 1;
    for (const { field } of left) this.working.delete(field.code);
    const outcome = decide(this.root, [this.working], this.run);
    left.forEach((movable) => this.restore(movable));
    return outcome;
  }

  private restore({ field: { code } }: Movable): void {
    const fact = this.facts.get(code);
    if (fact !== undefined) this.working.set(code, fact);
  }
}

const changedBy = (moved: MovedSet): ReadonlyMap<string, Fact> =>
  new Map(moved.map(({ movable, move }) => [movable.field.code, move.to]));

/** Every choice of so many items, in their order. */
function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((others) => [item, ...others]),
  );
}
