import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { evaluate, readDictionary, readEvaluation } from '../../server/rules/index.js';
import { sampleFields } from './sample.js';

/** One example of the language: what goes in, and the outcome with its missing facts or the fault. */
interface Case {
  readonly name: string;
  /** The dictionary's fields; the sample dictionary without it. */
  readonly fields?: unknown;
  readonly rule: unknown;
  readonly profile: unknown;
  readonly asOf?: unknown;
  readonly outcome?: string;
  readonly missing?: readonly string[];
  readonly error?: { readonly code: string; readonly path: string };
}

const folder = new URL('./cases/', import.meta.url);

function outcomeOf(example: Case): object {
  const dictionary = readDictionary(example.fields ?? sampleFields);
  if (!dictionary.ok) return { dictionary: dictionary.fault };
  const { rule, profile, asOf = '2025-05-14' } = example;
  const read = readEvaluation(dictionary.value, { rule, profile, asOf });
  if (!read.ok) return { error: { code: read.fault.code, path: read.fault.path } };
  return evaluate(read.value.rule, read.value.profile, read.value.asOf);
}

const wanted = ({ error, outcome, missing = [] }: Case): object => (error ? { error } : { outcome, missing });

for (const file of readdirSync(folder).sort()) {
  describe(`the rule language: ${file.replace('.json', '')}`, () => {
    const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[];
    it.each(cases)('$name', (example) => {
      expect(outcomeOf(example)).toEqual(wanted(example));
    });
  });
}
