import { readFileSync } from 'node:fs';
import type {
  CalendarDate,
  Dictionary,
  FieldDefinition,
  Profile,
  Result,
  Rule,
} from '../../server/rules/index.js';
import { parseDate, parseRule, readDictionary, readProfile } from '../../server/rules/index.js';

/** The value of a result that a test takes for granted; the test fails with the fault otherwise. */
export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.fault.code} at ${result.fault.path}: ${result.fault.message.en}`);
}

/** The fields of the tests' own dictionary. */
export const sampleFields = JSON.parse(
  readFileSync(new URL('./sampleDictionary.json', import.meta.url), 'utf8'),
) as readonly FieldDefinition[];

export const sampleDictionary: Dictionary = good(readDictionary(sampleFields));

export const ruleOf = (json: unknown): Rule => good(parseRule(sampleDictionary, json));
export const profileOf = (json: unknown): Profile => good(readProfile(sampleDictionary, json));
export const asOf: CalendarDate = good(parseDate('2025-05-14'));
