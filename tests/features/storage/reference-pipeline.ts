/**
 * MongoDB's projection and aggregation semantics on plain objects, written for clearness alone.
 */
import { ascending, matches } from './reference-filter.js';

type Values = Record<string, unknown>;
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const valueAt = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), document);

/** Keeps, or with `chosen` false drops, what paths lead to, in the objects of arrays too. */
const choose = (value: Fields, paths: readonly string[], chosen: boolean): Values => {
  const result: Values = {};
  for (const [name, inner] of Object.entries(value)) {
    const below = paths
      .filter((path) => path.startsWith(`${name}.`))
      .map((path) => path.slice(name.length + 1));
    if (paths.includes(name) ? chosen : below.length === 0 && !chosen) result[name] = inner;
    else if (below.length > 0) {
      const part = chosenIn(inner, below, chosen);
      if (part !== undefined) result[name] = part;
    }
  }
  return result;
};

const chosenIn = (value: unknown, paths: readonly string[], chosen: boolean): unknown => {
  if (Array.isArray(value))
    return value.map((item: unknown) => chosenIn(item, paths, chosen)).filter((item) => item !== undefined);
  if (isFields(value)) return choose(value, paths, chosen);
  return chosen ? undefined : value;
};

/** The part of a document that a projection of 1s or 0s chooses; `_id` stays. */
export const projected = (document: Fields, projection: Readonly<Record<string, 0 | 1>>): Values => {
  const chosen = Object.values(projection)[0] === 1;
  const paths = Object.keys(projection);
  return choose(document, chosen ? ['_id', ...paths] : paths, chosen);
};

/** A pipeline of the random ones, in the pieces it is made of. */
export interface Pieces {
  readonly match: Fields;
  readonly unwind: 'tags' | 'parts' | undefined;
  readonly rematch: Fields;
  readonly key: string | readonly string[] | null;
  /** Field names to the accumulator and its path. */
  readonly gather: Readonly<Record<string, readonly ['$sum' | '$avg' | '$min' | '$max', string] | '$count'>>;
  readonly top: number | undefined;
}

const unwound = (documents: readonly Fields[], path: string | undefined): readonly Fields[] =>
  path === undefined
    ? documents
    : documents.flatMap((document) => {
        const list = document[path];
        return Array.isArray(list) ? list.map((item: unknown) => ({ ...document, [path]: item })) : [];
      });

const numbersOf = (values: readonly unknown[]): number[] =>
  values.filter((value): value is number => typeof value === 'number');

const extreme = (values: readonly unknown[], sign: 1 | -1): unknown =>
  values
    .filter((value) => value !== null && value !== undefined)
    .reduce<unknown>(
      (best, value) => (best === null || ascending(value, best) * sign < 0 ? value : best),
      null,
    );

const GATHER: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  $sum: (values) => numbersOf(values).reduce((sum, value) => sum + value, 0),
  $avg: (values) => {
    const all = numbersOf(values);
    return all.length === 0 ? null : all.reduce((sum, value) => sum + value, 0) / all.length;
  },
  $min: (values) => extreme(values, 1),
  $max: (values) => extreme(values, -1),
};

const keyOf = (document: Fields, key: Pieces['key']): unknown => {
  if (key === null) return null;
  if (typeof key === 'string') return valueAt(document, key) ?? null;
  const entries = key.map((path, at) => [`k${at}`, valueAt(document, path)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

const gathered = (members: readonly Fields[], gather: Pieces['gather']): Values =>
  Object.fromEntries(
    Object.entries(gather).map(([name, how]) => {
      if (how === '$count') return [name, members.length];
      return [name, GATHER[how[0]]?.(members.map((member) => valueAt(member, how[1])))];
    }),
  );

/** The groups that a pipeline gives, in no order; cut to the first by `_id` where `top` says so. */
export const grouped = (documents: readonly Fields[], pieces: Pieces): Values[] => {
  const selected = unwound(
    documents.filter((document) => matches(document, pieces.match)),
    pieces.unwind,
  ).filter((document) => matches(document, pieces.rematch));
  const groups = new Map<string, { id: unknown; members: Fields[] }>();
  for (const document of selected) {
    const id = keyOf(document, pieces.key);
    const text = JSON.stringify(id);
    const group = groups.get(text) ?? { id, members: [] };
    groups.set(text, group);
    group.members.push(document);
  }
  const results = [...groups.values()].map(({ id, members }) => ({
    _id: id,
    ...gathered(members, pieces.gather),
  }));
  if (pieces.top === undefined) return results;
  return results.sort((one, other) => ascending(one._id, other._id)).slice(0, pieces.top);
};

/** The same as stages. */
export const stagesOf = (pieces: Pieces): Values[] => {
  const { match, unwind, rematch, key, gather, top } = pieces;
  const _id = Array.isArray(key)
    ? Object.fromEntries((key as readonly string[]).map((path, at) => [`k${at}`, `$${path}`]))
    : key === null
      ? null
      : `$${String(key)}`;
  const fields = Object.entries(gather).map(([name, how]) =>
    how === '$count' ? [name, { $count: {} }] : [name, { [how[0]]: `$${how[1]}` }],
  );
  return [
    { $match: match },
    ...(unwind === undefined ? [] : [{ $unwind: `$${unwind}` }, { $match: rematch }]),
    { $group: { _id, ...(Object.fromEntries(fields) as Values) } },
    ...(top === undefined ? [] : [{ $sort: { _id: 1 } }, { $limit: top }]),
  ];
};
