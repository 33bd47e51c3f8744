import { StorageError } from '../errors.js';
import type { Database } from './database.js';
import { dataDamaged } from './failure.js';

/** The version of the layout below; a folder written with a higher one is not opened. */
export const FORMAT = 1;

/** The tables beside the collections: what exists, what each path holds, which indexes there are. */
const LAYOUT = `
  CREATE TABLE _collections (name TEXT PRIMARY KEY COLLATE NOCASE) WITHOUT ROWID;
  CREATE TABLE _kinds (collection TEXT, path TEXT, kind TEXT NOT NULL, PRIMARY KEY (collection, path)) WITHOUT ROWID;
  CREATE TABLE _indexes (collection TEXT, name TEXT, spec TEXT NOT NULL, PRIMARY KEY (collection, name)) WITHOUT ROWID;
`;

/** The layout version a file carries; 0 for a new file. */
const formatOf = (database: Database): number =>
  Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);

/**
 * Checks the file's layout version and, on a new file that may be written, creates the layout.
 * @throws StorageError DATA_NEWER for a folder that a newer version wrote
 */
export const openFormat = (database: Database, folder: string, readOnly: boolean): void => {
  const found = formatOf(database);
  if (found > FORMAT)
    throw new StorageError('DATA_NEWER', {
      zh: `数据目录 ${folder} 由更新的版本写入（格式 ${found}，本版本为 ${FORMAT}）。请升级程序。`,
      en: `The data folder ${folder} was written by a newer version (format ${found}, this one has ${FORMAT}). Upgrade the program.`,
    });
  if (found === FORMAT) return;
  if (readOnly) throw dataDamaged(folder, new Error('the file has no layout'));
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(LAYOUT);
    database.exec(`PRAGMA user_version = ${FORMAT}`);
    database.exec('COMMIT');
  } catch (failure) {
    database.exec('ROLLBACK');
    throw failure;
  }
};
