import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import { StorageError } from '../errors.js';
import { isEmpty, isHalfImported, markImport, STATE_COLLECTION } from '../migrations/state.js';
import type { Storage } from '../storage.js';
import { EXPORT_VERSION, exportDamaged, readLine, type Line, type MovedIndex } from './lines.js';

/** Documents written at once. */
const BATCH = 500;

/** What an import brought. */
export interface ImportReport {
  readonly collections: number;
  readonly documents: number;
}

/**
 * Brings the lines of an export into an empty storage of either engine. Where it fails, nothing of it stays; where
 * it is killed, what is there is known to be half, is refused by a server and cleared by the next import.
 * @throws StorageError DATA_EXISTS, EXPORT_DAMAGED, DATA_NEWER
 */
export const importLines = async (storage: Storage, lines: AsyncIterable<string>): Promise<ImportReport> => {
  if (await isHalfImported(storage)) await clear(storage);
  if (!(await isEmpty(storage))) throw notEmpty();
  await clear(storage);
  await markImport(storage, true);
  try {
    const report = await new Importer(storage).take(lines);
    await markImport(storage, false);
    return report;
  } catch (failure) {
    await clear(storage);
    throw failure;
  }
};

const clear = async ({ connection }: Storage): Promise<void> => {
  for (const { name } of await connection.listCollections()) await connection.dropCollection(name);
};

/** Reads an export line by line; holds at most one batch of documents. */
class Importer {
  readonly #storage: Storage;
  readonly #hash = createHash('sha256');
  #collection: mongo.Collection | undefined;
  #batch: mongo.BSON.Document[] = [];
  #collections = 0;
  #documents = 0;
  #number = 0;
  #ended = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async take(lines: AsyncIterable<string>): Promise<ImportReport> {
    for await (const text of lines) {
      this.#number += 1;
      if (this.#ended) throw exportDamaged(this.#number);
      const line = readLine(text, this.#number);
      if (this.#number === 1) checkForm(line);
      await this.#takeLine(line);
      this.#hash.update(`${text}\n`);
    }
    if (!this.#ended) throw exportDamaged(this.#number);
    return { collections: this.#collections, documents: this.#documents };
  }

  async #takeLine(line: Line): Promise<void> {
    if ('collection' in line) await this.#begin(line.collection);
    if ('document' in line) await this.#add(line.document);
    if ('indexes' in line) await this.#finish(line.indexes);
    if ('end' in line) this.#checkEnd(line.end);
  }

  async #begin(name: string): Promise<void> {
    const { connection } = this.#storage;
    this.#collection = connection.collection(name);
    if (name === STATE_COLLECTION) return;
    await connection.createCollection(name);
    this.#collections += 1;
  }

  async #add(document: mongo.BSON.Document): Promise<void> {
    this.#documents += 1;
    this.#batch.push(document);
    if (this.#batch.length === BATCH) await this.#flush();
  }

  /** Indexes last: their documents are known then, and each is built once. */
  async #finish(indexes: readonly MovedIndex[]): Promise<void> {
    await this.#flush();
    for (const { key, ...options } of indexes) await this.#current().createIndex(key, options, {});
  }

  async #flush(): Promise<void> {
    const batch = this.#batch.splice(0);
    if (batch.length > 0) await this.#current().insertMany(batch);
  }

  #current(): mongo.Collection {
    if (this.#collection) return this.#collection;
    throw exportDamaged(this.#number);
  }

  #checkEnd({ documents, sha256 }: { readonly documents: number; readonly sha256: string }): void {
    const whole = documents === this.#documents && sha256 === this.#hash.copy().digest('hex');
    if (!whole || this.#batch.length > 0) throw exportDamaged(this.#number);
    this.#ended = true;
  }
}

const checkForm = (line: Line): void => {
  if (!('form' in line)) throw exportDamaged(1);
  if (line.version <= EXPORT_VERSION) return;
  throw new StorageError('DATA_NEWER', {
    zh: `导出文件由更新的版本写成（格式 ${line.version}，本程序为 ${EXPORT_VERSION}）。请升级程序。`,
    en: `The export was written by a newer version (form ${line.version}, this program has ${EXPORT_VERSION}). Upgrade the program.`,
  });
};

const notEmpty = (): StorageError =>
  new StorageError('DATA_EXISTS', {
    zh: '目标数据库中已有数据，未导入。请导入到空的数据库。',
    en: 'The database holds data already, nothing was imported. Import into an empty one.',
  });
