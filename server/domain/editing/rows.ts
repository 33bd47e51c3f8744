import type { BorderFacts } from '../profile/borderFacts.js';
import { isAbsent } from './fields.js';

/** One member of a collection, at the border. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What tells the members of a collection apart, as people do: accounts by their year, patents by their number.
 * The first must be known for a row to be named so.
 */
const namingFields: Readonly<Record<string, readonly [string, ...string[]]>> = {
  finances: ['year'],
  loans: ['lender', 'due'],
  equityRounds: ['date'],
  patents: ['number'],
  dataIpCertificates: ['number'],
  honours: ['kind', 'certNo'],
  projects: ['name'],
  equipment: ['name', 'sequence'],
  negativeListings: ['list', 'from'],
  penalties: ['kind', 'date'],
};

/** Fields that name a collection's rows; none where only their whole content does. */
export function namingFieldsOf(collection: string): readonly string[] {
  return namingFields[collection] ?? [];
}

/** The rows of a collection in facts of the border that have been checked. */
export function rowsOf(facts: BorderFacts, collection: string): readonly Row[] {
  const rows = facts[collection];
  return Array.isArray(rows) ? (rows as readonly Row[]) : [];
}

/**
 * A key for each row that is its own in this collection and stays when other rows come or go: its naming fields,
 * or, where they are not known or not its own, `#` and a hash of its content (with `.2` for a second alike).
 */
export function rowKeys(collection: string, rows: readonly Row[]): readonly string[] {
  const names = rows.map((row) => naturalKey(collection, row));
  const uses = countOf(names);
  const keys = rows.map((row, index) => {
    const name = names[index];
    return name !== undefined && uses.get(name) === 1 ? name : `#${contentHash(row)}`;
  });
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return earlier === 0 ? key : `${key}.${earlier + 1}`;
  });
}

/** The naming fields of a row as one text; undefined where the first is not known. */
export function naturalKey(collection: string, row: Row): string | undefined {
  const fields = namingFieldsOf(collection);
  const [first] = fields;
  if (first === undefined || isAbsent(row[first])) return undefined;
  const key = fields
    .map((code) => row[code])
    .filter((value) => !isAbsent(value))
    .map(String)
    .join(',');
  // A key of its own kind must not read as a hash or as "a new row".
  return key === '' || key === '-' || key.startsWith('#') ? undefined : key;
}

/** JSON with its keys in order and what is absent left out: the same content gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => !isAbsent(member))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([code, member]) => `${JSON.stringify(code)}:${canonicalJson(member)}`).join(',')}}`;
}

/** FNV-1a, 32 bits: enough to tell 200 rows apart, and rows that clash are counted on. */
function contentHash(row: Row): string {
  let hash = 0x811c9dc5;
  for (const sign of canonicalJson(row)) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function countOf(names: readonly (string | undefined)[]): ReadonlyMap<string | undefined, number> {
  const uses = new Map<string | undefined, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}
