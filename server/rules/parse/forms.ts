import * as messages from '../faultMessages.js';
import type { FirstFault } from '../firstFault.js';
import type { JsonObject, Place } from '../place.js';

/** The keys of one form of node beside the key that names it. */
interface Form {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const alone: Form = { required: [], optional: [] };
const comparison: Form = { required: ['op', 'value'], optional: [] };

/** The forms of a rule node by the key that names each. */
export const RULE_FORMS = {
  all: alone,
  any: alone,
  not: alone,
  atLeast: alone,
  field: comparison,
  expression: comparison,
  some: { required: [], optional: ['where', 'count'] },
} as const satisfies Record<string, Form>;

/** What every rule node may carry. */
export const DETAIL_KEYS = ['id', 'label', 'source', 'waivable'] as const;

/** The forms of an expression, and of a date relative to the as-of date, by the key that names each. */
export const EXPRESSION_FORMS = {
  field: alone,
  times: alone,
  plus: alone,
  minus: alone,
  min: alone,
  max: alone,
  count: { required: [], optional: ['where'] },
  sum: { required: ['of'], optional: ['where'] },
  if: { required: ['then', 'else'], optional: [] },
  asOf: alone,
} as const satisfies Record<string, Form>;

const namesOf = <Name extends string>(forms: Readonly<Record<Name, Form>>): readonly Name[] => {
  const isName = (key: string): key is Name => Object.hasOwn(forms, key);
  return Object.keys(forms).filter(isName);
};

/** The form that an object has, when it has exactly one. */
export function onlyForm<Name extends string>(
  json: JsonObject,
  forms: Readonly<Record<Name, Form>>,
): Name | undefined {
  const present = namesOf(forms).filter((name) => Object.hasOwn(json, name));
  return present.length === 1 ? present[0] : undefined;
}

/**
 * Checks the keys of an object against the form it has.
 * @param details further keys that the object may have
 * @returns the form; undefined, with `INVALID_RULE` reported, when there is not exactly one or it lacks a key
 */
export function readForm<Name extends string>(
  faults: FirstFault,
  { json, place }: { readonly json: JsonObject; readonly place: Place },
  forms: Readonly<Record<Name, Form>>,
  details: readonly string[] = [],
): Name | undefined {
  const name = onlyForm(json, forms);
  if (name === undefined) {
    faults.report('INVALID_RULE', place, messages.notOneForm(Object.keys(forms)));
    return undefined;
  }
  const { required, optional } = forms[name];
  const keys = [name, ...required, ...optional, ...details];
  return checkKeys(faults, { json, place }, keys, required) ? name : undefined;
}

/**
 * Reports every key that is not allowed, and the first required one that is missing.
 * @returns whether all required keys are there
 */
export function checkKeys(
  faults: FirstFault,
  { json, place }: { readonly json: JsonObject; readonly place: Place },
  allowed: readonly string[],
  required: readonly string[],
): boolean {
  Object.keys(json).forEach((key, index) => {
    if (!allowed.includes(key)) {
      faults.report('INVALID_RULE', place.item(index, key), messages.unknownKey(key, allowed));
    }
  });
  const missing = required.find((key) => !Object.hasOwn(json, key));
  if (missing !== undefined) faults.report('INVALID_RULE', place, messages.missingKey(missing));
  return missing === undefined;
}
