import type { RuleNode } from '../syntax.js';
import { Budget } from './budget.js';
import { Counts } from './counts.js';
import type { Formula } from './formula.js';
import type { Satisfiable } from './satisfy.js';
import { Translation } from './translate.js';
import { everyNode } from './walk.js';

/** What the analysis of one rule, or of a product's rule and tiers, works with. */
export class Workshop {
  private readonly budget = new Budget();
  private readonly counts: Counts;
  private readonly translation: Translation;
  private readonly formulas = new Map<RuleNode, Formula>();
  /** Pointers of the conditions of which the bound on work left something open. */
  readonly unfinished = new Set<string>();

  /**
   * @param roots all that is analysed together
   * @param asOf the as-of date as a day number
   */
  constructor(
    roots: readonly RuleNode[],
    readonly asOf: number,
  ) {
    this.counts = new Counts(this.budget);
    this.translation = new Translation(asOf, this.counts, textsOf(roots));
  }

  formulaOf(node: RuleNode): Formula {
    const known = this.formulas.get(node) ?? this.translation.condition(node);
    this.formulas.set(node, known);
    return known;
  }

  /** Whether the bound on work is reached; every question of this condition then stays open. */
  isSpent(node: RuleNode): boolean {
    if (this.budget.isSpent()) this.unfinished.add(node.details.place.pointer());
    return this.budget.isSpent();
  }

  /** Whether it is proved that no complete profile makes a formula true; a question left open is noted at the node. */
  isNever(formula: Formula, node: RuleNode): boolean {
    const found: Satisfiable = this.counts.satisfiable(formula);
    if (found === 'unfinished') this.unfinished.add(node.details.place.pointer());
    return found === 'never';
  }
}

/** Every text that comparisons of texts name. */
function textsOf(roots: readonly RuleNode[]): readonly string[] {
  const texts = new Set<string>();
  for (const node of roots.flatMap(everyNode)) {
    if (node.kind !== 'comparison' || node.type !== 'text') continue;
    const { test } = node;
    const values = test.form === 'list' ? test.values : [];
    for (const value of values) texts.add(String(value));
    if (test.form === 'order' && test.value.kind === 'literal') texts.add(String(test.value.value));
  }
  return [...texts];
}
