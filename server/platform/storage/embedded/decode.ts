import { mongo } from 'mongoose';
import type { Kind } from '../dialect/value.js';
import type { SqlValue } from '../sqlite/database.js';
import type { KindNode } from '../dialect/kinds.js';

const UUID_SUBTYPE = mongo.Binary.SUBTYPE_UUID;

const binary = (text: string): mongo.Binary => {
  const colon = text.indexOf(':');
  const subtype = Number(text.slice(0, colon));
  const value = new mongo.Binary(Buffer.from(text.slice(colon + 1), 'base64'), subtype);
  return subtype === UUID_SUBTYPE ? value.toUUID() : value;
};

const reviveText = (text: string, kind: Kind | undefined): unknown => {
  if (kind === 'date') return new Date(text);
  if (kind === 'objectId') return mongo.ObjectId.createFromHexString(text);
  return kind === 'binary' ? binary(text) : text;
};

/** The value of a column that holds scalars of one kind. */
export const columnValue = (column: SqlValue, kind: Kind | undefined): unknown => {
  if (typeof column === 'string') return reviveText(column, kind);
  return kind === 'boolean' && column !== null ? Boolean(column) : column;
};

/**
 * Gives a JSON value its kinds back: dates, ids and binaries. Objects and arrays are changed in place, as they
 * were parsed for this alone: making them anew would cost more than parsing them.
 * @param node what its path holds; undefined where nothing was learnt, so that it can only be null
 */
const revived = (json: unknown, node: KindNode | undefined): unknown => {
  if (typeof json === 'string') return reviveText(json, node?.kind);
  if (typeof json !== 'object' || json === null || node === undefined) return json;
  if (Array.isArray(json)) reviveElements(json, node.knownElement);
  else reviveFields(json as Record<string, unknown>, node);
  return json;
};

const reviveElements = (list: unknown[], element: KindNode | undefined): void => {
  for (let at = 0; at < list.length; at += 1) list[at] = revived(list[at], element);
};

const reviveFields = (fields: Record<string, unknown>, node: KindNode): void => {
  for (const name in fields) {
    const value = fields[name];
    if (typeof value !== 'string' && typeof value !== 'object') continue;
    const changed = revived(value, node.fields.get(name));
    if (changed !== value) fields[name] = changed;
  }
};

/** The document of a stored text; each call makes objects of its own. */
export const decode = (text: string, root: KindNode): Record<string, unknown> => {
  const document = JSON.parse(text) as Record<string, unknown>;
  reviveFields(document, root);
  return document;
};
