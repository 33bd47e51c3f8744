import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../errors.js';
import { Database } from './database.js';
import { dataDirNotWritable, explainFailure, isBusy } from './failure.js';

/** The database's file inside a data folder. */
export const databaseFile = (folder: string): string => join(folder, 'platform.sqlite');

/**
 * Makes sure that a data folder exists and can be written.
 * @throws StorageError DATA_DIR_NOT_WRITABLE
 */
export const prepareFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (failure) {
    throw dataDirNotWritable(folder, failure);
  }
};

/**
 * Makes sure that a folder to be read holds data.
 * @throws StorageError DATA_NOT_FOUND
 */
export const requireData = (folder: string): void => {
  if (existsSync(databaseFile(folder))) return;
  throw new StorageError('DATA_NOT_FOUND', {
    zh: `数据目录 ${folder} 中没有数据。请检查 DATA_DIR，或先正常启动一次。`,
    en: `The data folder ${folder} holds no data. Check DATA_DIR, or start the program on it once.`,
  });
};

/**
 * Holds a data folder for this process: an exclusive lock on a small file of its own, which the
 * operating system frees even when the process is killed.
 * @returns a function that lets the folder go
 * @throws StorageError DATA_DIR_IN_USE where another holds it
 */
export const holdFolder = (folder: string): (() => void) => {
  let lock: Database | undefined;
  try {
    lock = new Database(join(folder, 'platform.lock'), { synchronous: 'off', timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (failure) {
    lock?.close();
    if (!isBusy(failure)) throw explainFailure(failure, folder);
    throw new StorageError(
      'DATA_DIR_IN_USE',
      {
        zh: `数据目录 ${folder} 正被另一个进程使用。请先停止它，或另选 DATA_DIR。`,
        en: `The data folder ${folder} is in use by another process. Stop that one first, or choose another DATA_DIR.`,
      },
      failure,
    );
  }
};
