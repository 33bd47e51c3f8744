import type { mongo } from 'mongoose';
import { checkFieldName } from '../dialect/path.js';
import { classify, type Fields, type Kind, type Scalar } from '../dialect/value.js';
import { notInDialect, StorageError, type Place } from '../errors.js';
import { elementText, fieldText, type KindNode } from '../dialect/kinds.js';

/** The JSON form of a document: dates, ids and binaries are texts whose kind is kept beside. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Called for each path found to hold a kind for the first time. */
export type Learn = (path: string, kind: Kind) => void;

/** A document's largest size as JSON text, in bytes: MongoDB's own limit of 16 MB. */
const MAX_BYTES = 16 * 1024 * 1024;

/** MongoDB's greatest depth of nested documents. */
const MAX_DEPTH = 100;

const binaryText = (value: mongo.Binary): string =>
  `${value.sub_type}:${Buffer.from(value.value()).toString('base64')}`;

/** The JSON form of a scalar; texts of dates and ids sort as the values do. */
export const scalarJson = (scalar: Scalar): string | number | boolean | null => {
  switch (scalar.kind) {
    case 'null':
      return null;
    case 'date':
      return scalar.value.toISOString();
    case 'objectId':
      return scalar.value.toHexString();
    case 'binary':
      return binaryText(scalar.value);
    default:
      return scalar.value;
  }
};

const kindConflict = (known: Kind, found: Kind, place: Place): StorageError => {
  const where = `${place.collection}.${place.path ?? ''}`;
  return new StorageError('KIND_CONFLICT', {
    zh: `${where} 一向存储 ${known}，不能写入 ${found}。一个字段只存一种类型。`,
    en: `${where} holds ${known}, so ${found} cannot be written there: a field holds one kind of value.`,
  });
};

/** Turns documents of one collection into JSON, learning and checking what each path holds. */
export class Encoder {
  readonly #collection: string;
  readonly #root: KindNode;
  readonly #learn: Learn;

  constructor(collection: string, root: KindNode, learn: Learn) {
    this.#collection = collection;
    this.#root = root;
    this.#learn = learn;
  }

  /**
   * The JSON text of a document, `_id` first.
   * @throws StorageError KIND_CONFLICT, VALUE_NOT_STORABLE, DOCUMENT_TOO_LARGE
   */
  encode(document: Fields): string {
    const { _id, ...others } = document;
    const text = JSON.stringify(this.#fields({ _id, ...others }, this.#root, ''));
    if (Buffer.byteLength(text) <= MAX_BYTES) return text;
    throw new StorageError('DOCUMENT_TOO_LARGE', {
      zh: `写入集合 ${this.#collection} 的文档超过 16 MB。请拆分，或把大文件存到别处。`,
      en: `A document for ${this.#collection} exceeds 16 MB. Split it, or keep large files elsewhere.`,
    });
  }

  #value(value: unknown, node: KindNode, path: string): Json {
    const place = { collection: this.#collection, path };
    const classified = classify(value, place);
    if (classified.kind === 'null') return null;
    if (node.kind === undefined) this.#learn(path, classified.kind);
    else if (node.kind !== classified.kind) throw kindConflict(node.kind, classified.kind, place);
    if (classified.kind === 'object') return this.#fields(classified.value, node, path);
    if (classified.kind !== 'array') return scalarJson(classified);
    return classified.value.map((item) => this.#value(item, node.element(), elementText(path)));
  }

  #fields(fields: Fields, node: KindNode, parent: string): Json {
    if (parent.length > MAX_DEPTH && parent.split(/[.[]/).length > MAX_DEPTH)
      throw notInDialect('nesting deeper than 100', { collection: this.#collection });
    const json: Record<string, Json> = {};
    for (const [name, value] of Object.entries(fields)) {
      const path = fieldText(parent, name);
      checkFieldName(name, { collection: this.#collection, path });
      json[name] = this.#value(value, node.field(name), path);
    }
    return json;
  }
}
