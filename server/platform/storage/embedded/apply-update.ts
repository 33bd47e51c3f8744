import { isPosition, type Path } from '../dialect/path.js';
import type { Change, Update } from '../dialect/update.js';
import { classify } from '../dialect/value.js';
import { updateImpossible, type BilingualText, type Place } from '../errors.js';
import { elementMeets } from './match-element.js';
import { identityOf } from './same-value.js';

type Values = Record<string, unknown>;

/** A place inside a document that can be read, written and removed. */
interface Slot {
  get(): unknown;
  set(value: unknown): void;
  remove(): void;
}

const text = (zh: string, en: string): BilingualText => ({ zh, en });

const arraySlot = (array: unknown[], position: number): Slot => ({
  get: () => array[position],
  set: (value) => {
    while (array.length < position) array.push(null);
    array[position] = value;
  },
  remove: () => {
    if (position < array.length) array[position] = null;
  },
});

const fieldSlot = (object: Values, name: string): Slot => ({
  get: () => object[name],
  set: (value) => {
    object[name] = value;
  },
  remove: () => {
    Reflect.deleteProperty(object, name);
  },
});

const slotIn = (container: unknown, name: string, place: Place): Slot | undefined => {
  const { kind } = classify(container, place);
  if (kind === 'array' && isPosition(name)) return arraySlot(container as unknown[], Number(name));
  return kind === 'object' ? fieldSlot(container as Values, name) : undefined;
};

/** The slot at a path; undefined where the way there is missing and must not be built. */
const slotAt = (document: Values, path: Path, build: boolean, place: Place): Slot | undefined => {
  let slot = fieldSlot(document, path[0] ?? '');
  for (const name of path.slice(1)) {
    if (slot.get() === undefined) {
      if (!build) return undefined;
      slot.set({});
    }
    const next = slotIn(slot.get(), name, place);
    if (!next && !build) return undefined;
    if (!next)
      throw updateImpossible(
        text(`${name} 的上级不是对象。`, `what lies above ${name} is no object.`),
        place,
      );
    slot = next;
  }
  return slot;
};

const arrayAt = (slot: Slot, place: Place): unknown[] | undefined => {
  const value = slot.get();
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value as unknown[];
  throw updateImpossible(text('该字段不是数组。', 'the field is no array.'), place);
};

const increase = (slot: Slot, by: number, place: Place): void => {
  const value = slot.get();
  if (value !== undefined && typeof value !== 'number')
    throw updateImpossible(text('该字段不是数字，不能增减。', 'the field is no number to increase.'), place);
  slot.set((value ?? 0) + by);
};

const append = (slot: Slot, values: readonly unknown[], place: Place): void =>
  slot.set([...(arrayAt(slot, place) ?? []), ...values]);

const addMissing = (slot: Slot, values: readonly unknown[], place: Place): void => {
  const array = [...(arrayAt(slot, place) ?? [])];
  const known = new Set(array.map(identityOf));
  for (const value of values) {
    const identity = identityOf(value);
    if (known.has(identity)) continue;
    known.add(identity);
    array.push(value);
  }
  slot.set(array);
};

const drop = (slot: Slot, unwanted: (element: unknown) => boolean, place: Place): void => {
  const array = arrayAt(slot, place);
  if (array) slot.set(array.filter((element) => !unwanted(element)));
};

/** Changes that leave what is missing missing. */
const BUILDS = new Set<Change['op']>(['set', 'setOnInsert', 'inc', 'push', 'addToSet']);

const make = (change: Change, slot: Slot, place: Place): void => {
  switch (change.op) {
    case 'set':
    case 'setOnInsert':
      return slot.set(change.value);
    case 'unset':
      return slot.remove();
    case 'inc':
      return increase(slot, change.by, place);
    case 'push':
      return append(slot, change.values, place);
    case 'addToSet':
      return addMissing(slot, change.values, place);
    case 'pullAll': {
      const unwanted = new Set(change.values.map(identityOf));
      return drop(slot, (element) => unwanted.has(identityOf(element)), place);
    }
    case 'pull':
      return drop(slot, (element) => elementMeets(change.of, element, place), place);
  }
};

/**
 * Makes the changes of an update in a document that is nobody else's.
 * @param inserting true where an upsert makes the document, so that `$setOnInsert` counts
 * @throws StorageError UPDATE_IMPOSSIBLE where the document can't take a change, such as `$inc` on a text
 */
export const applyUpdate = (
  document: Values,
  update: Update,
  collection: string,
  inserting: boolean,
): Values => {
  for (const change of update) {
    if (change.op === 'setOnInsert' && !inserting) continue;
    const place = { collection, path: change.path.join('.') };
    const slot = slotAt(document, change.path, BUILDS.has(change.op), place);
    if (slot) make(change, slot, place);
  }
  return document;
};
