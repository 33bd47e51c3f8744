import type { Dictionary, Field, Fields } from './dictionary.js';
import type { Fact, Member } from './fact.js';
import type { Scalar } from './scalar.js';
import { readScalar } from './fact.js';
import { compareScalars } from './scalar.js';
import { Exact } from './exact.js';
import { isoDate } from './calendar.js';
import type { Fault, Result } from './fault.js';
import * as messages from './faultMessages.js';
import type { LocalizedText } from './localizedText.js';
import { Place, isJsonList, isJsonObject } from './place.js';

/** The facts of one enterprise, checked against the dictionary. */
export interface Profile {
  readonly facts: Member;
}

/** The most that a fact of money may be at the platform's border: as fen it must still be a safe integer. */
const MOST_MONEY = Exact.fromFen(BigInt(Number.MAX_SAFE_INTEGER));

type OpenMember = Map<string, Fact>;

/** Something of the profile still to be read: a member (or the profile itself), or one fact of a member. */
type Task =
  | {
      readonly read: 'member';
      readonly json: unknown;
      readonly place: Place;
      readonly fields: Fields;
      readonly into: OpenMember;
    }
  | {
      readonly read: 'fact';
      readonly json: unknown;
      readonly place: Place;
      readonly field: Field;
      readonly into: OpenMember;
    }
  | { readonly read: 'unknown'; readonly code: string; readonly place: Place };

/** Reads a profile without recursion, so that no nesting can exhaust the stack; stops at the `limit`th fault. */
class ProfileReader {
  readonly faults: Fault[] = [];
  private readonly tasks: Task[] = [];

  constructor(
    private readonly limit: number,
    private readonly boundsMoney: boolean,
  ) {}

  read(json: unknown, place: Place, fields: Fields): Profile {
    const facts: OpenMember = new Map();
    this.tasks.push({ read: 'member', json, place, fields, into: facts });
    for (let task = this.tasks.pop(); task && this.faults.length < this.limit; task = this.tasks.pop()) {
      if (task.read === 'member') this.readMember(task);
      else if (task.read === 'fact') this.readFact(task);
      else this.refuse(task.place, messages.unknownFact(task.code));
    }
    return { facts };
  }

  /** Queues a member's facts so that the first in the document is read first. */
  private readMember({ json, place, fields, into }: Extract<Task, { read: 'member' }>): void {
    if (!isJsonObject(json)) return this.refuse(place, messages.notAnObject(json));
    const codes = Object.keys(json);
    for (let index = codes.length - 1; index >= 0; index -= 1) {
      const code = codes[index] ?? '';
      const field = fields.get(code);
      const at = place.item(index, code);
      this.tasks.push(
        field
          ? { read: 'fact', json: json[code], place: at, field, into }
          : { read: 'unknown', code, place: at },
      );
    }
  }

  private readFact({ json, place, field, into }: Extract<Task, { read: 'fact' }>): void {
    if (json === null) return;
    const fact =
      field.type === 'collection' ? this.openCollection(json, place, field) : readFlat(json, field);
    if (fact === undefined) return this.refuse(place, messages.invalidFact(field, json));
    const fault = this.bounds(fact, field);
    if (fault) return this.refuse(place, fault);
    into.set(field.code, fact);
  }

  private openCollection(json: unknown, place: Place, field: Field): readonly Member[] | undefined {
    if (!isJsonList(json)) return undefined;
    const members = json.map((): OpenMember => new Map());
    for (let index = json.length - 1; index >= 0; index -= 1) {
      const into = members[index];
      if (!into) continue;
      this.tasks.push({
        read: 'member',
        json: json[index],
        place: place.item(index),
        fields: field.members,
        into,
      });
    }
    return members;
  }

  private bounds(fact: Fact, field: Field): LocalizedText | undefined {
    if (field.range && isScalar(fact)) {
      const [low, high] = field.range;
      if (compareScalars(fact, low) < 0 || compareScalars(fact, high) > 0) {
        return messages.outOfRange(field, plain(low), plain(high));
      }
    }
    const tooMuch =
      this.boundsMoney &&
      field.type === 'money' &&
      fact instanceof Exact &&
      fact.abs().compare(MOST_MONEY) > 0;
    return tooMuch ? messages.outOfRange(field, `-${plain(MOST_MONEY)}`, plain(MOST_MONEY)) : undefined;
  }

  private refuse(place: Place, message: LocalizedText): void {
    this.faults.push({ code: 'INVALID_PROFILE', path: place.pointer(), message });
  }
}

const isScalar = (fact: Fact): fact is Scalar => typeof fact !== 'object' || fact instanceof Exact;

const plain = (value: Scalar): string => (typeof value === 'number' ? isoDate(value) : String(value));

/** Reads a fact of any type but a collection. */
export function readFlat(json: unknown, field: Field): Fact | undefined {
  if (field.type !== 'set') return readScalar(json, field.type, field);
  if (!isJsonList(json)) return undefined;
  const codes = new Set<string>();
  for (const item of json) {
    const code = readScalar(item, 'set', field);
    if (typeof code !== 'string' || codes.has(code)) return undefined;
    codes.add(code);
  }
  return codes;
}

/**
 * Reads a whole profile: dictionary codes to facts, null or absent where unknown.
 * @param path the JSON Pointer of the profile itself
 * @returns the profile, or the first `INVALID_PROFILE` in document order
 */
export function readProfile(dictionary: Dictionary, profile: unknown, path = '/profile'): Result<Profile> {
  const reader = new ProfileReader(1, false);
  const value = reader.read(profile, Place.root(path), dictionary.fields);
  const [fault] = reader.faults;
  return fault ? { ok: false, fault } : { ok: true, value };
}

/**
 * Checks a profile where it enters the platform, for forms that show several faults at once; money beyond
 * ±90,071,992,547,409.91 yuan is refused too, since as fen it would be no safe integer.
 * @param limit the most faults to list
 * @param path the JSON Pointer of the profile
 * @returns the faults in document order, none when the profile is good
 */
export function validateProfile(
  dictionary: Dictionary,
  profile: unknown,
  limit = 20,
  path = '/profile',
): readonly Fault[] {
  const reader = new ProfileReader(limit, true);
  reader.read(profile, Place.root(path), dictionary.fields);
  return reader.faults;
}
