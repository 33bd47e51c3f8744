/**
 * MongoDB's update semantics on plain objects, written for clearness alone: the yardstick for the engines.
 */
import { isDeepStrictEqual } from 'node:util';
import { matches } from './reference-filter.js';

type Values = Record<string, unknown>;
type Fields = Readonly<Record<string, unknown>>;

/** Thrown where MongoDB would refuse to change the document. */
export class Refused extends Error {}

const isFields = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A copy of its own; dates are shared, as nobody changes them. */
const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]));
};

/** The object that holds the last name of a path; undefined where the way there is missing and not to be built. */
const holderOf = (document: Values, path: string, build: boolean): readonly [Values, string] | undefined => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let holder = document;
  for (const name of names) {
    if (holder[name] === undefined && !build) return undefined;
    holder[name] ??= holder[name] === null ? null : {};
    const next = holder[name];
    if (!isFields(next)) {
      if (build) throw new Refused(`${path} lies under a scalar`);
      return undefined;
    }
    holder = next;
  }
  return [holder, last];
};

const listAt = (value: unknown): readonly unknown[] | undefined => {
  if (value === undefined || Array.isArray(value)) return value as readonly unknown[] | undefined;
  throw new Refused('no array');
};

const each = (value: unknown): readonly unknown[] =>
  isFields(value) && '$each' in value ? (value['$each'] as unknown[]) : [value];

const meets = (element: unknown, condition: unknown): boolean => {
  if (!isFields(condition)) return isDeepStrictEqual(element, condition);
  if (Object.keys(condition)[0]?.startsWith('$'))
    return matches({ element: [element] }, { element: { $elemMatch: condition } });
  return isFields(element) && matches(element, condition);
};

type Change = (before: unknown, operand: unknown) => unknown;

/** What each operator makes of a value; those that build put it there where the path is missing. */
const CHANGES: Readonly<Record<string, { readonly build: boolean; readonly change: Change }>> = {
  $set: { build: true, change: (_before, operand) => copy(operand) },
  $unset: { build: false, change: () => undefined },
  $inc: {
    build: true,
    change: (before = 0, operand) => {
      if (typeof before !== 'number') throw new Refused('no number');
      const sum = before + Number(operand);
      if (Number.isInteger(sum) && !Number.isSafeInteger(sum)) throw new Refused('beyond 2^53');
      return sum;
    },
  },
  $push: { build: true, change: (before, operand) => [...(listAt(before) ?? []), ...each(operand)] },
  $addToSet: {
    build: true,
    change: (before, operand) => {
      const list = [...(listAt(before) ?? [])];
      for (const value of each(operand))
        if (!list.some((known) => isDeepStrictEqual(known, value))) list.push(value);
      return list;
    },
  },
  $pull: { build: false, change: (before, operand) => listAt(before)?.filter((one) => !meets(one, operand)) },
  $pullAll: {
    build: false,
    change: (before, operand) =>
      listAt(before)?.filter((one) => !(operand as unknown[]).some((other) => isDeepStrictEqual(one, other))),
  },
};

/**
 * The document after an update.
 * @throws Refused where MongoDB would refuse it
 */
export const updated = (document: Fields, update: Fields): Values => {
  const changed = copy(document) as Values;
  for (const [operator, fields] of Object.entries(update))
    for (const [path, operand] of Object.entries(fields as Fields)) {
      const known = CHANGES[operator];
      const found = known && holderOf(changed, path, known.build);
      if (!known || !found) continue;
      const [holder, name] = found;
      const value = known.change(holder[name], operand);
      if (value === undefined) Reflect.deleteProperty(holder, name);
      else holder[name] = value;
    }
  return changed;
};
