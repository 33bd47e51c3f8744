import { Database } from '../sqlite/database.js';
import { dataDamaged, explainFailure, sqliteCode } from '../sqlite/failure.js';
import { databaseFile, holdFolder, prepareFolder, requireData } from '../sqlite/folder.js';
import { openFormat } from '../sqlite/format.js';
import { Catalogue } from './catalogue.js';
import type { ReadPlan } from './plan.js';

export interface EngineConfig {
  /** The data folder. */
  readonly dataDir: string;
  /** `full`: every commit is synced to the disk; `off`: for tests. */
  readonly synchronous: 'full' | 'off';
  /** Takes no lock, writes nothing, sees the last commit of whoever writes. */
  readonly readOnly: boolean;
  /** How long a transaction may hold the writer, in milliseconds. */
  readonly transactionLimitMs: number;
  /** Told of each query how it reads its collection. */
  readonly onRead?: ((plan: ReadPlan) => void) | undefined;
  /** The largest size of the file in bytes; without it the disk is the limit. */
  readonly maxBytes?: number;
}

/** The opened files of a data folder. */
export interface OpenFiles {
  readonly reading: Database;
  readonly writing: Database | undefined;
  readonly catalogue: Catalogue;
  readonly readOnly: boolean;
  close(): void;
}

/** Files up to this size are checked when they are opened. */
const CHECKED_BYTES = 32 * 1024 * 1024;

/** Memory for pages a connection, in KiB; negative, as SQLite's pragma wants it. */
const CACHE_SIZE = -32_000;

/** Closes in reverse order, so that the folder is let go last. */
const closeAll = (closers: readonly (() => void)[]): void => {
  for (const close of [...closers].reverse()) close();
};

/**
 * Refreshes the planner's figures and brings the log into the file, which then is whole without it. A damaged file or
 * a full disk may deny both: the log keeps what was acknowledged.
 */
const tidyUp = (database: Database): void => {
  try {
    database.exec('PRAGMA optimize');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (failure) {
    if (sqliteCode(failure) === undefined) throw failure;
  }
};

/**
 * Looks for damage of the file's structure where that is quick: about 2 ms a megabyte. A larger file is
 * checked with each backup, and each page when it is read.
 * @throws StorageError DATA_DAMAGED
 */
const checkSoundness = (database: Database, folder: string): void => {
  const pages = database.get(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  );
  if (Number(pages?.['bytes']) > CHECKED_BYTES) return;
  const found = database.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (found !== 'ok') throw dataDamaged(folder, new Error(String(found)));
};

/** SQLite opens a file that may only be read without a word, and refuses the first write; so it is asked now. */
const requireWritable = (database: Database): void => {
  database.exec('DELETE FROM _collections WHERE false');
};

/** Beyond this size SQLite refuses to grow the file, as on a full disk; a file that is larger already stays. */
const limitSize = (database: Database, bytes: number): void => {
  const pageSize = Number(database.get('PRAGMA page_size')?.['page_size']);
  database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(bytes / pageSize))}`);
};

const openWriting = (config: EngineConfig, closers: (() => void)[]): Database => {
  prepareFolder(config.dataDir);
  closers.push(holdFolder(config.dataDir));
  const database = new Database(databaseFile(config.dataDir), { synchronous: config.synchronous });
  closers.push(() => database.close());
  openFormat(database, config.dataDir, false);
  requireWritable(database);
  checkSoundness(database, config.dataDir);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA cache_size = ${CACHE_SIZE}`);
  if (config.maxBytes !== undefined) limitSize(database, config.maxBytes);
  closers.push(() => tidyUp(database));
  return database;
};

/** A connection that only reads. */
export const openReader = ({ synchronous, readOnly, dataDir }: EngineConfig): Database => {
  const database = new Database(databaseFile(dataDir), { readOnly, synchronous });
  database.exec('PRAGMA query_only = ON');
  database.exec(`PRAGMA cache_size = ${CACHE_SIZE}`);
  return database;
};

const openReading = (config: EngineConfig, closers: (() => void)[]): Database => {
  if (config.readOnly) requireData(config.dataDir);
  const database = openReader(config);
  closers.push(() => database.close());
  openFormat(database, config.dataDir, true);
  return database;
};

/**
 * Opens the files of a data folder: a writing connection, which holds the folder, and a reading one.
 * @throws StorageError DATA_DIR_IN_USE, DATA_DIR_NOT_WRITABLE, DATA_NOT_FOUND, DATA_DAMAGED, DATA_NEWER
 */
export const openFiles = (config: EngineConfig): OpenFiles => {
  const closers: (() => void)[] = [];
  try {
    const writing = config.readOnly ? undefined : openWriting(config, closers);
    const reading = openReading(config, closers);
    const catalogue = new Catalogue();
    catalogue.load(reading);
    return { reading, writing, catalogue, readOnly: config.readOnly, close: () => closeAll(closers) };
  } catch (failure) {
    closeAll(closers);
    throw explainFailure(failure, config.dataDir);
  }
};
