import { notInDialect } from '../errors.js';
import { fieldsOf } from './operators.js';
import { parsePath } from './path.js';

/** Field names to what is chosen below them; an empty branch chooses the whole field. */
export interface Branch {
  readonly [name: string]: Branch;
}

/** A checked projection. */
export type Projection =
  | { readonly mode: 'all' }
  | { readonly mode: 'include'; readonly branch: Branch }
  | { readonly mode: 'exclude'; readonly branch: Branch };

interface Growing {
  [name: string]: Growing;
}

const CHOICES = new Map<unknown, boolean>([
  [1, true],
  [true, true],
  [0, false],
  [false, false],
]);

const grow = (root: Growing, text: string, collection: string): void => {
  const path = parsePath(text, collection);
  let branch = root;
  for (const [at, name] of path.entries()) {
    const known = Object.hasOwn(branch, name) ? branch[name] : undefined;
    const isLast = at === path.length - 1;
    if (known && (isLast || Object.keys(known).length === 0))
      throw notInDialect('a projection of a path and of what lies below it', { collection, path: text });
    const next: Growing = known ?? {};
    branch[name] = next;
    branch = next;
  }
};

/**
 * Reads a projection that includes or excludes paths; `_id` may be left out of an inclusion.
 * @throws StorageError NOT_IN_DIALECT for operators, positions, mixtures and overlapping paths
 */
export const parseProjection = (projection: unknown, collection: string): Projection => {
  if (projection === undefined || projection === null) return { mode: 'all' };
  const choices = Object.entries(fieldsOf(projection, 'a projection that is no object', { collection })).map(
    ([text, value]) => {
      const chosen = CHOICES.get(value);
      if (chosen === undefined)
        throw notInDialect(`the projection ${JSON.stringify(value)}`, { collection, path: text });
      return { text, chosen };
    },
  );
  const others = choices.filter(({ text }) => text !== '_id');
  const id = choices.find(({ text }) => text === '_id')?.chosen;
  const including = others.length > 0 ? others.some(({ chosen }) => chosen) : id === true;
  if (others.some(({ chosen }) => chosen !== including))
    throw notInDialect('a projection that both includes and excludes', { collection });
  if (choices.length === 0) return { mode: 'all' };
  const branch: Growing = {};
  for (const { text } of others) grow(branch, text, collection);
  if (including ? id !== false : id === false) grow(branch, '_id', collection);
  return { mode: including ? 'include' : 'exclude', branch };
};
