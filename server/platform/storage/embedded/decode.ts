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

const fields = (json: object, node: KindNode): Record<string, unknown> => {
  const revived: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json)) revived[name] = reviveValue(value, node.fields.get(name));
  return revived;
};

/**
 * Gives a JSON value its kinds back: dates, ids and binaries.
 * @param json the parsed value; an object or array in it is reused where nothing in it changes
 * @param node what its path holds; undefined where nothing was learnt, so that it can only be null
 */
export const reviveValue = (json: unknown, node: KindNode | undefined): unknown => {
  if (json === null || node === undefined) return json;
  if (typeof json === 'string') return reviveText(json, node.kind);
  if (typeof json !== 'object') return json;
  return Array.isArray(json)
    ? json.map((item: unknown) => reviveValue(item, node.knownElement))
    : fields(json, node);
};

/** The document of a stored text; each call makes objects of its own. */
export const decode = (text: string, root: KindNode): Record<string, unknown> =>
  fields(JSON.parse(text) as object, root);
