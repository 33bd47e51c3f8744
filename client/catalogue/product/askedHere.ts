import type { ConditionPartsFragment } from '../../generated/operations.js';

/**
 * Which questions to ask at which condition: each once, at the first leaf that lacks a fact it gives, those that
 * decide before those that do not. By condition id.
 */
export function askedHere(
  conditions: readonly ConditionPartsFragment[],
): ReadonlyMap<number, readonly string[]> {
  const groups = new Set(conditions.map(({ parent }) => parent));
  const leaves = conditions.filter(({ id }) => !groups.has(id));
  const inOrder = [
    ...leaves.filter(({ deciding }) => deciding),
    ...leaves.filter(({ deciding }) => !deciding),
  ];
  const asked = new Set<string>();
  const places = new Map<number, readonly string[]>();
  for (const { id, missing } of inOrder) {
    const ids = missing.flatMap(({ questionId }) => (questionId === null ? [] : [questionId]));
    const fresh = [...new Set(ids)].filter((questionId) => !asked.has(questionId));
    fresh.forEach((questionId) => asked.add(questionId));
    if (fresh.length > 0) places.set(id, fresh);
  }
  return places;
}
