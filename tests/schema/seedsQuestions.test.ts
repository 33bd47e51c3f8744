import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../schema/dictionary.js';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import { questions } from '../../schema/generated/questions.js';
import { productSeeds } from './seedDocuments.js';
import { codesOfScorecards } from '../features/scorecards/factsOfScorecards.js';
import { seedScorecards } from '../features/scorecards/seedScorecards.js';
import { pathsOf } from './seedRules.js';

/** Facts that pages show and nothing computes with: where an enterprise lies and which chain it belongs to. */
const shownOnPages = ['townCode', 'signatureChain'];

const settled = new Set(questions.flatMap(({ settles }) => settles));
const fields = new Map(dictionaryFields.map((field) => [field.code, field]));

/** What is asked where a path is missing: itself where a question settles it, otherwise its inputs. */
function asked(path: string): readonly string[] {
  const inputs = fields.get(path)?.derivedFrom ?? [];
  return settled.has(path) || inputs.length === 0 ? [path] : inputs.flatMap(asked);
}

describe('the questions', () => {
  it.each(productSeeds)('settle every fact that $file can miss', ({ document }) => {
    const missable = pathsOf(document).flatMap(asked);
    expect(missable.filter((path) => !settled.has(path))).toEqual([]);
  });

  it('settle every fact that a scorecard can miss', () => {
    const missable = codesOfScorecards(seedScorecards).flatMap(asked);
    expect(missable.filter((path) => !settled.has(path))).toEqual([]);
  });

  it('settle only facts that the dictionary has', () => {
    const paths = (all: readonly FieldDefinition[]) =>
      all.flatMap(({ code, members = [] }) => [code, ...members.map((member) => `${code}.${member.code}`)]);
    expect([...settled].filter((path) => !paths(dictionaryFields).includes(path))).toEqual([]);
  });
});

describe('the data dictionary', () => {
  it('has no fact that nothing reads: a rule, a scorecard, a derivation, a question or a page', () => {
    const read = new Set([
      ...shownOnPages,
      ...settled,
      ...dictionaryFields.flatMap(({ derivedFrom = [] }) => derivedFrom),
      ...productSeeds.flatMap(({ document }) => pathsOf(document)),
      ...codesOfScorecards(seedScorecards),
    ]);
    expect(dictionaryFields.filter(({ code }) => !read.has(code)).map(({ code }) => code)).toEqual([]);
  });
});
