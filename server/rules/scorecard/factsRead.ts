import { bracketed } from '../explain/phrase.js';
import type { Remark } from '../explain/found.js';
import { measureOfField, type Measure } from '../explain/measure.js';
import { writeFact } from '../explain/value.js';
import type { Fact, Member } from '../fact.js';
import type { LocalizedText } from '../localizedText.js';
import { factsOf } from '../population/factsOf.js';
import type { Profile } from '../profile.js';
import type { Scalar } from '../scalar.js';
import type { RuleNode } from '../syntax.js';
import type { Band } from './scorecard.js';

/** A fact that a table looks at. */
export interface ReadFact {
  readonly path: string;
  readonly label: LocalizedText;
  /** What the profile says, with the remark on it; null where it says nothing, and for a list. */
  readonly value: LocalizedText | null;
}

/** The facts that the conditions of a table's bands look at, each once, in their order. */
export function factsRead(bands: readonly Band[], { facts }: Profile, remark: Remark): readonly ReadFact[] {
  const rules = bands.flatMap(({ when }) => when ?? []);
  const codes = new Set(rules.flatMap(({ root }) => [...factsOf(root)]));
  return [...codes].flatMap((code) => {
    const field = rules[0]?.dictionary.fields.get(code);
    if (!field) return [];
    const fact = facts.get(code);
    const bounds = rules.flatMap(({ root }) => boundsOf(root, code));
    const value =
      fact === undefined || isList(fact)
        ? null
        : bracketed(writeBeside(fact, measureOfField(field), bounds), remark(code));
    return [{ path: code, label: field.label, value }];
  });
}

/** What a fact of the profile is held against in comparisons of it with a value. */
function boundsOf(node: RuleNode, code: string): readonly Scalar[] {
  if (node.kind === 'some') return [];
  if (node.kind !== 'comparison') return node.of.flatMap((child) => boundsOf(child, code));
  const { left, test } = node;
  const isOfFact =
    left.kind === 'field' && left.reference.frame.depth === 0 && left.reference.field.code === code;
  return isOfFact && test.form === 'order' && test.value.kind === 'literal' ? [test.value.value] : [];
}

/** Writes a fact as short as it goes without looking equal to a bound that it differs from. */
function writeBeside(
  fact: Exclude<Fact, readonly Member[]>,
  measure: Measure,
  bounds: readonly Scalar[],
): LocalizedText {
  const [first = writeFact(fact, measure), ...others] = bounds.map((bound) =>
    writeFact(fact, measure, bound),
  );
  return others.reduce((longest, one) => (one.zh.length > longest.zh.length ? one : longest), first);
}

const isList = (fact: Fact): fact is readonly Member[] => Array.isArray(fact);
