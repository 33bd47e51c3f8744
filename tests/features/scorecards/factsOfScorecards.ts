import fc from 'fast-check';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { LoadedScorecard } from '../../../server/features/scorecards/index.js';
import { pathsRead } from '../../schema/seedRules.js';

/** The codes that scorecards read, each once. */
export function codesOfScorecards(scorecards: readonly LoadedScorecard[]): readonly string[] {
  return [...new Set(scorecards.flatMap(({ document }) => pathsRead(document.card)))];
}

/** Some of the facts that scorecards read, with values about their thresholds. */
export function factsOfScorecards(
  scorecards: readonly LoadedScorecard[],
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const codes = new Set(codesOfScorecards(scorecards));
  const read = dictionaryFields.filter(({ code }) => codes.has(code));
  return fc.record(Object.fromEntries(read.map((field) => [field.code, valueOf(field)])), {
    requiredKeys: [],
  });
}

function valueOf({ type, values = [], range }: FieldDefinition): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...values.map(({ code }) => code));
    case 'integer':
      return fc.integer({ min: 0, max: 18 });
    case 'ratio':
      return fc
        .integer({ min: range && Number(range[0]) < 0 ? -20 : 0, max: 80 })
        .map((percent) => percent / 100);
    default:
      throw new Error(`No scorecard reads a ${type}.`);
  }
}
