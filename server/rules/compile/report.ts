import type { Fact } from '../fact.js';
import type { Profile } from '../profile.js';
import type { Leaf } from './leaves.js';
import { FAILS, HOLDS } from './verdict.js';

/** A condition that speaks against a product, or is undecided, as data for a list; `explain` has the sentences. */
export interface ConditionReport extends Leaf {
  /** `against`: false, or true under a `not`. */
  readonly verdict: 'against' | 'undecided';
  /** The code of the field or collection that it looks at; null for an expression. */
  readonly field: string | null;
  /** What the profile has there. */
  readonly found: Fact | undefined;
}

/** Reports the conditions of a rule that do not hold, in the rule's order. */
export function reportsOf(
  leaves: readonly Leaf[],
  verdictOf: (leaf: number) => number,
  { facts }: Profile,
): readonly ConditionReport[] {
  const reports: ConditionReport[] = [];
  for (let index = 0; index < leaves.length; index += 1) {
    const leaf = leaves[index];
    const verdict = verdictOf(index);
    if (verdict === HOLDS || !leaf) continue;
    const { node, negated } = leaf;
    const field = fieldOf(node);
    reports.push({
      node,
      negated,
      verdict: verdict === FAILS ? 'against' : 'undecided',
      field,
      found: field === null ? undefined : facts.get(field),
    });
  }
  return reports;
}

function fieldOf(node: Leaf['node']): string | null {
  if (node.kind === 'some') return node.collection.field.code;
  return node.left.kind === 'field' ? node.left.reference.field.code : null;
}
