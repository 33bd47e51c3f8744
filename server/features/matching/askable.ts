import type { FieldDefinition } from '../../rules/index.js';
import type { Question } from '../../../schema/questions.js';

/**
 * The dictionary's fields as people are asked for them: a derived field that a question answers stands for
 * itself, so that it is asked in its own words; every other derived field is replaced by its unknown inputs.
 */
export function askableFields(
  fields: readonly FieldDefinition[],
  questions: readonly Question[],
): readonly FieldDefinition[] {
  const answered = new Set(questions.flatMap(({ settles }) => settles));
  return fields.map((field) => (answered.has(field.code) ? asLeaf(field) : field));
}

function asLeaf({ derivedFrom: _derivedFrom, formula: _formula, ...leaf }: FieldDefinition): FieldDefinition {
  return leaf;
}

/** Which question asks for a missing fact, by the fact's path. */
export function questionsByFact(questions: readonly Question[]): ReadonlyMap<string, string> {
  return new Map(questions.flatMap(({ id, settles }) => settles.map((path) => [path, id])));
}
