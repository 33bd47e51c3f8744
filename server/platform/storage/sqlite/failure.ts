import { mongo } from 'mongoose';
import { StorageError } from '../errors.js';

/** SQLite's result codes this storage tells apart, see https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const CONSTRAINT = 19;
const NOTADB = 26;

/** What the message says where the error carries no number. */
const BY_MESSAGE: readonly (readonly [RegExp, number])[] = [
  [/database is locked/, BUSY],
  [/readonly database/, READONLY],
  [/disk I\/O error/, IOERR],
  [/malformed/, CORRUPT],
  [/disk is full/, FULL],
  [/unable to open/, CANTOPEN],
  [/constraint failed/, CONSTRAINT],
  [/not a database/, NOTADB],
];

const messageOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'message' in failure ? String(failure.message) : '';

/** SQLite's primary result code of a failure, or undefined where it doesn't come from SQLite. */
export const sqliteCode = (failure: unknown): number | undefined => {
  if (typeof failure !== 'object' || failure === null) return undefined;
  if ('errcode' in failure && typeof failure.errcode === 'number') return failure.errcode & 0xff;
  return BY_MESSAGE.find(([pattern]) => pattern.test(messageOf(failure)))?.[1];
};

/** The index, or table and column, that a violated uniqueness names; undefined for any other failure. */
export const violatedUnique = (failure: unknown): string | undefined => {
  const found = /UNIQUE constraint failed: (?:index '(.+)'|(.+))$/.exec(messageOf(failure));
  return found?.[1] ?? found?.[2];
};

/** True where a file is held by someone else. */
export const isBusy = (failure: unknown): boolean => sqliteCode(failure) === BUSY;

const damaged = (folder: string, cause: unknown): StorageError =>
  new StorageError(
    'DATA_DAMAGED',
    {
      zh: `数据目录 ${folder} 中的数据库文件已损坏。请停用它，从备份恢复。`,
      en: `The database file in ${folder} is damaged. Stop using it and restore a backup.`,
    },
    cause,
  );

const notWritable = (folder: string, cause: unknown): StorageError =>
  new StorageError(
    'DATA_DIR_NOT_WRITABLE',
    {
      zh: `数据目录 ${folder} 不可写。请检查路径和权限，或另选 DATA_DIR。`,
      en: `The data folder ${folder} cannot be written. Check its path and rights, or choose another DATA_DIR.`,
    },
    cause,
  );

const diskFull = (folder: string, cause: unknown): StorageError =>
  new StorageError(
    'DISK_FULL',
    {
      zh: `读写 ${folder} 失败：磁盘已满（或已到设定的上限），或磁盘出错。写不下的已撤销。请腾出空间后重试；仍不行时请检查磁盘。`,
      en: `Reading or writing ${folder} failed: the disk is full (or the set limit reached) or faulty. What did not fit was undone. Make room and try again; if it persists, check the disk.`,
    },
    cause,
  );

/** The same for the file system's errors, by their code. */
const FILE_REASONS: Readonly<Record<string, typeof damaged>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: diskFull,
  EIO: diskFull,
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: notWritable,
  EISDIR: notWritable,
  ENOENT: notWritable,
};

const fileReason = (failure: unknown): typeof damaged | undefined =>
  typeof failure === 'object' && failure !== null && 'code' in failure
    ? FILE_REASONS[String(failure.code)]
    : undefined;

const REASONS: Readonly<Record<number, typeof damaged>> = {
  [CORRUPT]: damaged,
  [NOTADB]: damaged,
  [READONLY]: notWritable,
  [CANTOPEN]: notWritable,
  [FULL]: diskFull,
  [IOERR]: diskFull,
};

/** Names of the errors that a stored text or id gives where it can't be read: bytes of the file have changed. */
const UNREADABLE = new Set(['SyntaxError', 'BSONError']);

const isUnreadable = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'name' in failure &&
  UNREADABLE.has(String(failure.name));

/**
 * Turns a failure of SQLite or of the file system into an error that says what to do.
 * Errors that are explained already, of this storage or as MongoDB reports them, pass through.
 * @param folder the data folder, for the message
 */
export const explainFailure = (failure: unknown, folder: string): Error => {
  if (failure instanceof mongo.MongoError) return failure;
  if (isUnreadable(failure)) return damaged(folder, failure);
  const reason = REASONS[sqliteCode(failure) ?? -1] ?? fileReason(failure);
  if (reason) return reason(folder, failure);
  return new StorageError(
    'STORAGE_FAILED',
    {
      zh: `数据目录 ${folder} 上的操作失败：${messageOf(failure)}`,
      en: `An operation on ${folder} failed: ${messageOf(failure)}`,
    },
    failure,
  );
};

export { damaged as dataDamaged, notWritable as dataDirNotWritable };
