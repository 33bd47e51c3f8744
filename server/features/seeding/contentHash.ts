import { createHash } from 'node:crypto';

/** A checked seed and the hash of its content. */
export interface Hashed<Seed> {
  readonly seed: Seed;
  readonly contentHash: string;
}

/** SHA-256 of a JSON value with its keys in order: the same content gives the same hash, however it is laid out. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]: [string, unknown]) => [key, ordered(part)]));
}
