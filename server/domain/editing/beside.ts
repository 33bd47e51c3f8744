import { readAddress, rowAt, valueAt } from './address.js';
import { sameValue } from './differences.js';
import { originOfFact, type EditedProfile } from './origins.js';
import type { Row } from './rows.js';
import type { SourceKind } from './sources.js';

/** What a kind of source newly says of a fact without counting, because a source that counts more says otherwise. */
export interface BesideDifference {
  readonly pointer: string;
  readonly kind: SourceKind;
  /** What this kind said before; undefined where it said nothing. */
  readonly before: unknown;
  readonly after: unknown;
  /** The row that the pointer leads through. */
  readonly row?: Row;
}

/**
 * What is kept beside the facts of a version and was not said by the same kind of source in the version before, in
 * the order in which it was said. Rows that are new say all of themselves and are no difference here.
 */
export function besideDifferences(before: EditedProfile, after: EditedProfile): readonly BesideDifference[] {
  return after.otherStatements.flatMap(({ pointer, kind, value }) => {
    const address = readAddress(pointer);
    const row =
      address === undefined || address.kind === 'fact'
        ? undefined
        : rowAt(before.facts, address.collection.code, address.key);
    if (address?.kind !== 'fact' && row === undefined) return [];
    const former = saidBy(before, pointer, kind);
    if (sameValue(former, value)) return [];
    return [{ pointer, kind, before: former, after: value, ...(row && { row }) }];
  });
}

/** What a kind of source says of a fact, whether it counts or not. */
function saidBy(
  { facts, provenance, otherStatements }: EditedProfile,
  pointer: string,
  kind: SourceKind,
): unknown {
  const counting = originOfFact(provenance, pointer)?.kind ?? 'self';
  if (counting === kind) return valueAt(facts, pointer);
  return otherStatements.find((other) => other.pointer === pointer && other.kind === kind)?.value;
}
