import * as messages from '../faultMessages.js';
import type { FirstFault } from '../firstFault.js';
import type { JsonObject, Place } from '../place.js';

/** The forms that an object may have, by the key that names each, with the further keys of each. */
export interface Forms<Name extends string> {
  readonly names: readonly Name[];
  /** All keys that an object of the form may have. */
  readonly allowed: Readonly<Record<Name, readonly string[]>>;
  /** The keys that it must have beside the one that names it. */
  readonly required: Readonly<Record<Name, readonly string[]>>;
}

const NONE: readonly string[] = [];
const COMPARISON = ['op', 'value'];
const DETAILS = ['id', 'label', 'source', 'waivable'];

/** The forms of a rule node; each may carry an id, a label, a source and whether it may be waived. */
export const RULE_FORMS = {
  names: ['all', 'any', 'not', 'atLeast', 'field', 'expression', 'some'],
  allowed: {
    all: ['all', ...DETAILS],
    any: ['any', ...DETAILS],
    not: ['not', ...DETAILS],
    atLeast: ['atLeast', ...DETAILS],
    field: ['field', ...COMPARISON, ...DETAILS],
    expression: ['expression', ...COMPARISON, ...DETAILS],
    some: ['some', 'where', 'count', ...DETAILS],
  },
  required: {
    all: NONE,
    any: NONE,
    not: NONE,
    atLeast: NONE,
    field: COMPARISON,
    expression: COMPARISON,
    some: NONE,
  },
} as const satisfies Forms<string>;

/** The forms of an expression, and of a date relative to the as-of date; they carry nothing else. */
export const EXPRESSION_FORMS = {
  names: ['field', 'times', 'plus', 'minus', 'min', 'max', 'count', 'sum', 'if', 'asOf'],
  allowed: {
    field: ['field'],
    times: ['times'],
    plus: ['plus'],
    minus: ['minus'],
    min: ['min'],
    max: ['max'],
    count: ['count', 'where'],
    sum: ['sum', 'of', 'where'],
    if: ['if', 'then', 'else'],
    asOf: ['asOf'],
  },
  required: {
    ...{ field: NONE, times: NONE, plus: NONE, minus: NONE, min: NONE, max: NONE, count: NONE, asOf: NONE },
    ...{ sum: ['of'], if: ['then', 'else'] },
  },
} as const satisfies Forms<string>;

export type RuleForm = (typeof RULE_FORMS.names)[number];
export type ExpressionForm = (typeof EXPRESSION_FORMS.names)[number];

/** The form that an object has, when it has exactly one. */
function onlyForm<Name extends string>(json: JsonObject, names: readonly Name[]): Name | undefined {
  let only: Name | undefined;
  for (const name of names) {
    if (!Object.hasOwn(json, name)) continue;
    if (only !== undefined) return undefined;
    only = name;
  }
  return only;
}

/**
 * Checks the keys of an object against the form it has.
 * @returns the form; undefined, with `INVALID_RULE` reported, when there is not exactly one or it lacks a key
 */
export function readForm<Name extends string>(
  faults: FirstFault,
  site: { readonly json: JsonObject; readonly place: Place },
  { names, allowed, required }: Forms<Name>,
): Name | undefined {
  const name = onlyForm(site.json, names);
  if (name === undefined) {
    faults.report('INVALID_RULE', site.place, messages.notOneForm(names));
    return undefined;
  }
  return checkKeys(faults, site, allowed[name], required[name]) ? name : undefined;
}

/**
 * Reports the first key that is not allowed, and the first required one that is missing.
 * @returns whether all required keys are there
 */
export function checkKeys(
  faults: FirstFault,
  { json, place }: { readonly json: JsonObject; readonly place: Place },
  allowed: readonly string[],
  required: readonly string[],
): boolean {
  for (const key of Object.keys(json)) {
    if (allowed.includes(key)) continue;
    faults.report('INVALID_RULE', place.keyOf(json, key), messages.unknownKey(key, allowed));
    break;
  }
  for (const key of required) {
    if (Object.hasOwn(json, key)) continue;
    faults.report('INVALID_RULE', place, messages.missingKey(key));
    return false;
  }
  return true;
}
