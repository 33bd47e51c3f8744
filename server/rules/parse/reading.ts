import * as messages from '../faultMessages.js';
import type { FirstFault } from '../firstFault.js';
import type { JsonObject, Place } from '../place.js';
import type { Frame } from '../scope.js';
import { resolveName } from '../scope.js';
import type { Reference, RuleNode } from '../syntax.js';

/** What the reading of one rule shares: where faults go, the ids seen, and the as-of date where it is known. */
export interface Reading {
  readonly faults: FirstFault;
  readonly ids: Map<string, Place>;
  /** The as-of date as a day number; without it no relative date is checked for its range. */
  readonly asOf: number | undefined;
  /** Hands out each name's place in the rule. */
  nextOrder(): number;
  /** Reads a rule node; here so that expressions can hold conditions and conditions expressions. */
  readRule(json: unknown, place: Place, frame: Frame): RuleNode | undefined;
}

/** An object of the rule, where it stands, and the frame its names are resolved in. */
export interface Site {
  readonly json: JsonObject;
  readonly place: Place;
  readonly frame: Frame;
}

/** Resolves the name under a key, or reports `UNKNOWN_FIELD` there. */
export function readReference(reading: Reading, site: Site, key: string): Reference | undefined {
  const name = site.json[key];
  const order = reading.nextOrder();
  const found = typeof name === 'string' ? resolveName(name, site.frame) : undefined;
  if (!found) {
    reading.faults.report('UNKNOWN_FIELD', site.place.keyOf(site.json, key), messages.unknownField(name));
    return undefined;
  }
  return { field: found.field, frame: found.frame, order };
}

/** A list with every part there, or undefined when one part is faulty. */
export function complete<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const good = parts.filter((part) => part !== undefined);
  return good.length === parts.length ? good : undefined;
}
