import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../errors.js';
import { Database } from '../sqlite/database.js';
import { explainFailure } from '../sqlite/failure.js';
import { databaseFile, holdFolder, prepareFolder } from '../sqlite/folder.js';
import { openFormat } from '../sqlite/format.js';
import { backupDamaged, requireChecksum, syncToDisk } from './checksum.js';
import { contentOf, documentsIn } from './content.js';

export interface RestoreOrder {
  /** The backup. */
  readonly file: string;
  readonly dataDir: string;
  /** True to put it in the place of data that are there; those are kept aside in the same folder. */
  readonly replace: boolean;
  /** True to accept a backup without its checksum; its structure and documents are checked all the same. */
  readonly unchecked: boolean;
}

export interface RestoreReport {
  readonly documents: number;
  /** Where the data that were there before are kept now. */
  readonly keptAside: string | undefined;
}

/** The endings of the files that SQLite keeps beside a database in use. */
const LOG_ENDS = ['-wal', '-shm'];

/**
 * Puts a backup into a data folder. Until the very last step, the renaming of one file, the folder is as it was,
 * so that an interruption leaves either the old data or the new.
 * @throws StorageError BACKUP_NOT_FOUND, BACKUP_UNCHECKED, BACKUP_DAMAGED, DATA_EXISTS, DATA_DIR_IN_USE,
 *   DATA_DIR_NOT_WRITABLE, DATA_NEWER, DISK_FULL
 */
export const restoreBackup = (order: RestoreOrder): RestoreReport => {
  if (!existsSync(order.file)) throw backupNotFound(order.file);
  if (!order.unchecked) requireChecksum(order.file);
  prepareFolder(order.dataDir);
  const release = holdFolder(order.dataDir);
  const arriving = join(order.dataDir, 'platform.restoring');
  try {
    requireRoom(order);
    copyFileSync(order.file, arriving);
    syncToDisk(arriving);
    const documents = soundDocuments(arriving, order);
    const keptAside = existsSync(databaseFile(order.dataDir)) ? setAside(order.dataDir) : undefined;
    renameSync(arriving, databaseFile(order.dataDir));
    syncToDisk(order.dataDir);
    return { documents, keptAside };
  } catch (failure) {
    throw explainFailure(failure, order.dataDir);
  } finally {
    for (const end of ['', ...LOG_ENDS]) rmSync(`${arriving}${end}`, { force: true });
    release();
  }
};

/**
 * Makes sure that a folder holds no data, or that they may be replaced.
 * @throws StorageError DATA_EXISTS
 */
export const requireRoom = ({ dataDir, replace }: Pick<RestoreOrder, 'dataDir' | 'replace'>): void => {
  if (replace || !existsSync(databaseFile(dataDir))) return;
  throw new StorageError('DATA_EXISTS', {
    zh: `数据目录 ${dataDir} 中已有数据，未覆盖。要替换请加 --replace（原数据会另存在该目录），或另选 DATA_DIR。`,
    en: `The data folder ${dataDir} holds data already, nothing was overwritten. Pass --replace to replace them (they are kept aside in the folder), or choose another DATA_DIR.`,
  });
};

/** Checks structure and documents of the copied backup. @returns how many documents it holds */
const soundDocuments = (arriving: string, { file, dataDir }: RestoreOrder): number => {
  let database: Database | undefined;
  try {
    database = new Database(arriving, { readOnly: true, synchronous: 'off' });
    openFormat(database, dataDir, true);
    const found = database.get('PRAGMA integrity_check(1)')?.['integrity_check'];
    if (found !== 'ok') throw backupDamaged(file, String(found));
    return documentsIn(contentOf(database));
  } catch (failure) {
    const explained = explainFailure(failure, dataDir);
    const isDamaged = explained instanceof StorageError && explained.code === 'DATA_DAMAGED';
    throw isDamaged ? backupDamaged(file, explained.message) : explained;
  } finally {
    database?.close();
  }
};

/**
 * Keeps the present data under another name while they also stay where they are, until the renaming. Their log is
 * brought into the file first; one that can't be, as the file is damaged, is kept beside it.
 */
const setAside = (dataDir: string): string => {
  const file = databaseFile(dataDir);
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const aside = join(dataDir, `replaced-${stamp}.sqlite`);
  if (emptyLog(file, dataDir)) for (const end of LOG_ENDS) rmSync(`${file}${end}`, { force: true });
  else if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  try {
    linkSync(file, aside);
  } catch {
    copyFileSync(file, aside);
    syncToDisk(aside);
  }
  return aside;
};

/** @returns false where the data are damaged, so that the log can't be brought into the file */
const emptyLog = (file: string, dataDir: string): boolean => {
  try {
    const database = new Database(file, { synchronous: 'full' });
    try {
      const { busy } = database.get('PRAGMA wal_checkpoint(TRUNCATE)') ?? {};
      if (busy === 0) return true;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
  throw new StorageError('DATA_DIR_IN_USE', {
    zh: `数据目录 ${dataDir} 正被读取（如备份）。请待其结束后重试。`,
    en: `The data folder ${dataDir} is being read, by a backup for example. Try again when that has ended.`,
  });
};

const backupNotFound = (file: string): StorageError =>
  new StorageError('BACKUP_NOT_FOUND', {
    zh: `找不到备份 ${file}。请检查路径。`,
    en: `There is no backup ${file}. Check the path.`,
  });
