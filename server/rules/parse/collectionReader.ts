import * as messages from '../faultMessages.js';
import type { Place } from '../place.js';
import { memberFrame } from '../scope.js';
import type { Reference, RuleNode, Selection } from '../syntax.js';
import type { Reading, Site } from './reading.js';
import { readReference } from './reading.js';

/** Resolves the collection under a key, or reports what it is instead, at its name. */
export function readCollection(reading: Reading, site: Site, key: string): Reference | undefined {
  const collection = readReference(reading, site, key);
  if (!collection || collection.field.type === 'collection') return collection;
  const wanted = messages.typeName('collection');
  reading.faults.report('TYPE_MISMATCH', site.place.keyOf(site.json, key), messages.typeMismatch(wanted));
  return undefined;
}

/** Adds the condition on the members, read in their own frame. */
export function readSelection(reading: Reading, site: Site, collection: Reference): Selection | undefined {
  const frame = memberFrame(collection.field, collection.frame, site.frame);
  if (!Object.hasOwn(site.json, 'where')) return { collection, frame, where: undefined };
  const where = reading.readRule(site.json['where'], site.place.keyOf(site.json, 'where'), frame);
  return where && { collection, frame, where };
}

/**
 * Reads how many are wanted: any JSON integer that is not negative, or `INVALID_RULE` at it.
 * @returns the number, undefined when it is none
 */
export function readCount(reading: Reading, json: unknown, place: Place): number | undefined {
  if (typeof json === 'number' && Number.isInteger(json) && json >= 0) return json;
  const wanted = { zh: '非负整数', en: 'an integer that is not negative' };
  reading.faults.report('INVALID_RULE', place, messages.shape(wanted));
  return undefined;
}

/** Reads a list of conditions. */
export function readConditions(
  reading: Reading,
  { json, place, frame }: Site,
  key: string,
): readonly (RuleNode | undefined)[] | undefined {
  const list = json[key];
  const at = place.keyOf(json, key);
  if (Array.isArray(list)) return list.map((item, index) => reading.readRule(item, at.item(index), frame));
  reading.faults.report('INVALID_RULE', at, messages.shape({ zh: '条件的列表', en: 'a list of conditions' }));
  return undefined;
}
