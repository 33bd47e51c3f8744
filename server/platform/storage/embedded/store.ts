import type { Change } from '../changes.js';
import { classify, isScalar, type Fields, type Kind } from '../dialect/value.js';
import { notStorable } from '../errors.js';
import { violatedUnique } from '../sqlite/failure.js';
import type { SqlValue } from '../sqlite/database.js';
import type { Collection } from './catalogue.js';
import { scalarSql } from './comparison.js';
import { columnValue } from './decode.js';
import { duplicateKey, serverError } from './driver-errors.js';
import { Encoder } from './encode.js';
import type { WriteContext } from './engine.js';
import { adaptIndexes, indexBehind } from './indexes.js';
import { keyValueOf } from './key-value.js';
import { quoted } from './sql.js';

/** Writes documents of one collection, one row each, with their kinds and under its unique indexes. */
export class Store {
  readonly #context: WriteContext;
  readonly #collection: Collection;
  readonly #encoder: Encoder;
  #learntArray = false;

  constructor(context: WriteContext, collection: Collection) {
    this.#context = context;
    this.#collection = collection;
    this.#encoder = new Encoder(collection.name, collection.kinds, (path, kind) => {
      context.catalogue.learn(context.database, collection, path, kind);
      if (kind === 'array') this.#learntArray = true;
    });
  }

  /** The stored text of a document, after its kinds were checked and learnt. */
  encode(document: Fields): string {
    const text = this.#encoder.encode(document);
    if (this.#learntArray) {
      adaptIndexes(this.#context.database, this.#collection);
      this.#context.catalogue.indexesChanged();
      this.#learntArray = false;
    }
    return text;
  }

  /**
   * Inserts a document that has its `_id`.
   * @returns its stored text
   * @throws MongoServerError 11000 where its `_id` or another unique value exists
   */
  insert(document: Fields): string {
    const text = this.encode(document);
    const table = quoted(this.#collection.name);
    this.#run(`INSERT INTO ${table} (id, doc) VALUES (?, ?)`, [this.#idOf(document), text], document);
    this.#note({ kind: 'inserted', id: document['_id'] }, text.length);
    return text;
  }

  /**
   * Puts a document in the place of a row's, whose `_id` it keeps.
   * @returns its stored text, the same as before where nothing changed
   * @throws MongoServerError 66 where the `_id` would change, 11000 where a unique value exists
   */
  replace(row: number, before: { readonly text: string; readonly id: unknown }, document: Fields): string {
    if (this.#idOf({ _id: before.id }) !== this.#idOf(document))
      throw serverError('ImmutableField', `the field '_id' of ${this.#collection.name} cannot be changed`);
    const text = this.encode(document);
    if (text === before.text) return text;
    this.#run(`UPDATE ${quoted(this.#collection.name)} SET doc = ? WHERE "row" = ?`, [text, row], document);
    this.#note({ kind: 'changed', id: before.id }, text.length);
    return text;
  }

  /** The stored text of a row that is known to be there. */
  textOf(row: number): string {
    const table = quoted(this.#collection.name);
    return String(this.#context.database.get(`SELECT doc FROM ${table} WHERE "row" = ?`, [row])?.['doc']);
  }

  /** Removes a row. */
  remove(row: number): void {
    const table = quoted(this.#collection.name);
    const removed = this.#context.database.get(`DELETE FROM ${table} WHERE "row" = ? RETURNING id`, [row]);
    if (removed) this.#note({ kind: 'removed', id: columnValue(removed['id'] ?? null, this.#kindOfId()) }, 0);
  }

  #kindOfId(): Kind | undefined {
    return this.#collection.kinds.fields.get('_id')?.kind;
  }

  #note(change: Change, length: number): void {
    this.#context.catalogue.journal.wrote(length);
    this.#context.changes.note(this.#collection.name, change);
  }

  #idOf(document: Fields): SqlValue {
    const place = { collection: this.#collection.name, path: '_id' };
    const id = classify(document['_id'], place);
    if (isScalar(id) && id.kind !== 'null') return scalarSql(id);
    throw notStorable(
      { zh: '_id 必须是文本、数字或 ObjectId。', en: 'an _id is a text, a number or an ObjectId.' },
      place,
    );
  }

  #run(statement: string, values: readonly SqlValue[], document: Fields): void {
    try {
      this.#context.database.run(statement, values);
    } catch (failure) {
      const violated = violatedUnique(failure);
      const index = violated === undefined ? undefined : indexBehind(this.#collection, violated);
      if (!index) throw failure;
      throw duplicateKey(this.#collection.name, index, keyValueOf(index, document));
    }
  }
}
