import type { ProductDocument } from '../../../schema/generated/product.js';
import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { CompiledProduct } from './compiledProduct.js';

type Json = Readonly<Record<string, unknown>>;

const fieldsByCode = new Map(dictionaryFields.map((field) => [field.code, field]));
const known = new WeakMap<ProductDocument, ReadonlySet<string>>();

/**
 * Dictionary codes of the facts and lists that a product's rule, tiers and limits read: those they name, and those
 * that a named one is derived from.
 */
export function factsReadBy({ document }: CompiledProduct): ReadonlySet<string> {
  const found = known.get(document) ?? readFacts(document);
  known.set(document, found);
  return found;
}

function readFacts({ rule, tiers }: ProductDocument): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const part of [rule, ...tiers.flatMap(({ when, limit }) => [when, limit])])
    collect(part, new Set(), codes);
  // A set is walked on to what is added while it is walked.
  for (const code of codes) for (const input of fieldsByCode.get(code)?.derivedFrom ?? []) codes.add(input);
  return codes;
}

/** A rule is at most 64 levels deep. Within a list's members a name is the member's before it is the profile's. */
function collect(part: unknown, members: ReadonlySet<string>, codes: Set<string>): void {
  if (Array.isArray(part)) for (const item of part) collect(item, members, codes);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return;
  const node = part as Json;
  const list = [node['some'], node['count'], node['sum']].find((name) => typeof name === 'string');
  for (const name of [node['field'], list]) {
    if (typeof name === 'string' && !members.has(name) && fieldsByCode.has(name)) codes.add(name);
  }
  const within = new Set([...members, ...membersOf(list)]);
  for (const [key, value] of Object.entries(node)) collect(value, key === 'where' ? within : members, codes);
}

function membersOf(list: unknown): readonly string[] {
  const members = typeof list === 'string' ? fieldsByCode.get(list)?.members : undefined;
  return members?.map(({ code }) => code) ?? [];
}
