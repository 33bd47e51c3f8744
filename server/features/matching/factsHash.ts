import { createHash } from 'node:crypto';

/** SHA-256 of facts as JSON with sorted keys, so that the order in which they were given doesn't matter. */
export function factsHash(facts: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(canonical(facts)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
