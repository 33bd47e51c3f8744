import type { Dictionary, Field, Fields } from './dictionary.js';
import { Exact } from './exact.js';
import type { Fact, Member } from './fact.js';
import { readFlat, type Profile } from './profile.js';

type OpenMember = Map<string, Fact>;

/**
 * Makes a profile of facts that were checked where they entered, money as a whole number of fen, all else as at the
 * border, without writing them for the border and reading them again. Of several parts the later wins; rows of a
 * collection that an earlier part has too are completed row by row. Codes that the dictionary doesn't have are left out.
 * @throws RangeError for a value that its field can't hold: a defect
 */
export function checkedProfile({ fields }: Dictionary, parts: readonly object[]): Profile {
  const facts: OpenMember = new Map();
  for (const part of parts) complete(facts, part, fields);
  return { facts };
}

function complete(facts: OpenMember, part: object, fields: Fields): void {
  for (const code of Object.keys(part)) {
    const value = (part as Readonly<Record<string, unknown>>)[code];
    const field = fields.get(code);
    if (!field || value === undefined || value === null) continue;
    const isRows = field.type === 'collection' && Array.isArray(value);
    facts.set(code, isRows ? rowsOf(field, value, facts.get(code)) : factOf(field, value));
  }
}

function factOf(field: Field, value: unknown): Fact {
  const fact = field.type === 'money' && typeof value === 'number' ? fenOf(value) : readFlat(value, field);
  if (fact === undefined) throw new RangeError(`${field.code} can't be ${JSON.stringify(value)}.`);
  return fact;
}

const fenOf = (value: number): Exact | undefined =>
  Number.isSafeInteger(value) ? Exact.fromFen(BigInt(value)) : undefined;

function rowsOf(field: Field, rows: readonly object[], before: Fact | undefined): readonly OpenMember[] {
  const known: readonly Member[] = Array.isArray(before) ? before : [];
  return rows.map((row, index) => {
    const member: OpenMember = new Map(known[index]);
    complete(member, row, field.members);
    return member;
  });
}
