import {
  derive,
  profileFactsFaults,
  splitProfileFacts,
  toRuleProfile,
  withDeclared,
} from '../../domain/index.js';
import type { CalendarDate, Dictionary, Profile } from '../../rules/index.js';
import { readProfile, validateProfile } from '../../rules/index.js';
import type { FileFault } from './ruleFile.js';

/** One enterprise of a population: what it is called by, and its profile as rules read it. */
export interface Individual {
  readonly name: string;
  readonly profile: Profile;
}

export type IndividualResult =
  { readonly ok: true; readonly value: Individual } | { readonly ok: false; readonly fault: FileFault };

/** How the lines of a population are read. */
export interface PopulationReading {
  readonly dictionary: Dictionary;
  readonly asOf: CalendarDate;
  /** Whether the dictionary is the project's own, whose derived fields are worked out as the platform does. */
  readonly derives: boolean;
}

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const refused = (code: string, zh: string, en: string): IndividualResult => ({
  ok: false,
  fault: { code, path: '', message: { zh, en } },
});

/**
 * Reads one line of a population: an enterprise as a seed file holds it (`creditCode`, `facts`), `{ id, profile }`, or
 * a profile alone.
 * @param number the line's number, which names an enterprise that has no other name
 */
export function readIndividual(line: string, number: number, reading: PopulationReading): IndividualResult {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return refused('INVALID_JSON', '此行不是 JSON，请改正。', 'The line is no JSON. Correct it.');
  }
  if (!isObject(json)) {
    return refused('INVALID_INPUT', '此行应为一个 JSON 对象。', 'A line must be a JSON object.');
  }
  const [key] = ['facts', 'profile'].filter((name) => isObject(json[name]));
  const facts = key === undefined ? json : json[key];
  const name = key === undefined ? undefined : (json['creditCode'] ?? json['id']);
  const path = key === undefined ? '' : `/${key}`;
  const profile = profileOf(isObject(facts) ? facts : {}, path, reading);
  if (!profile.ok) return profile;
  return { ok: true, value: { name: nameOf(name, number), profile: profile.value } };
}

const nameOf = (name: unknown, number: number): string =>
  typeof name === 'string' || typeof name === 'number' ? String(name) : `#${number}`;

function profileOf(
  facts: JsonObject,
  path: string,
  { dictionary, asOf, derives }: PopulationReading,
): { readonly ok: true; readonly value: Profile } | { readonly ok: false; readonly fault: FileFault } {
  if (!derives) return readProfile(dictionary, facts, path);
  const [fault] = [
    ...validateProfile(dictionary, facts, 1, path),
    ...profileFactsFaults(facts).map((one) => ({ ...one, path: `${path}${one.path}` })),
  ];
  if (fault) return { ok: false, fault };
  const { facts: inputs, declared, need } = splitProfileFacts(facts);
  const derived = withDeclared(derive({ ...inputs, ...need }, asOf), declared);
  return readProfile(dictionary, toRuleProfile(inputs, derived, need), path);
}
