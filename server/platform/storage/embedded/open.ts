import { Database } from '../sqlite/database.js';
import { explainFailure } from '../sqlite/failure.js';
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
}

/** The opened files of a data folder. */
export interface OpenFiles {
  readonly reading: Database;
  readonly writing: Database | undefined;
  readonly catalogue: Catalogue;
  readonly readOnly: boolean;
  close(): void;
}

/** Memory for pages a connection, in KiB; negative, as SQLite's pragma wants it. */
const CACHE_SIZE = -32_000;

/** Closes in reverse order, so that the folder is let go last. */
const closeAll = (closers: readonly (() => void)[]): void => {
  for (const close of [...closers].reverse()) close();
};

const openWriting = (config: EngineConfig, closers: (() => void)[]): Database => {
  prepareFolder(config.dataDir);
  closers.push(holdFolder(config.dataDir));
  const database = new Database(databaseFile(config.dataDir), { synchronous: config.synchronous });
  closers.push(() => database.close());
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA cache_size = ${CACHE_SIZE}`);
  openFormat(database, config.dataDir, false);
  closers.push(() => database.exec('PRAGMA optimize'));
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
