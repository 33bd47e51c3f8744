import type { Fact } from '../fact.js';
import type { Profile } from '../profile.js';
import type { Leaf } from './leaves.js';
import type { Masks } from './masks.js';

/** A condition that speaks against a product, or is undecided, as data for a list; `explain` has the sentences. */
export interface ConditionReport {
  readonly condition: Leaf;
  /** `against`: false, or true under a `not`. */
  readonly verdict: 'against' | 'undecided';
  /** What the profile has where the condition looks; undefined for an expression too. */
  readonly found: Fact | undefined;
}

/** Reports the conditions of a product that do not hold, in its rule's order. */
export function reportsOf(
  leaves: readonly Leaf[],
  product: number,
  { words, failed, open }: Masks,
  { facts }: Profile,
): readonly ConditionReport[] {
  const reports: ConditionReport[] = [];
  for (let first = 0, word = words[product] ?? 0; first < leaves.length; first += 32, word += 1) {
    const against = failed[word] ?? 0;
    for (let bits = against | (open[word] ?? 0); bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      const condition = leaves[first + 31 - Math.clz32(bit)];
      if (!condition) continue;
      const { field } = condition;
      reports.push({
        condition,
        verdict: (against & bit) !== 0 ? 'against' : 'undecided',
        found: field === null ? undefined : facts.get(field),
      });
    }
  }
  return reports;
}
