import { mongo } from 'mongoose';

/** A sentence for people in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Every code a StorageError can carry. */
export type StorageErrorCode =
  | 'DATA_DIR_IN_USE'
  | 'DATA_NOT_FOUND'
  | 'DATA_DIR_NOT_WRITABLE'
  | 'DATA_DAMAGED'
  | 'DATA_NEWER'
  | 'DATA_EXISTS'
  | 'DATA_INCOMPLETE'
  | 'MIGRATION_NEEDED'
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_EXISTS'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_UNCHECKED'
  | 'EXPORT_DAMAGED'
  | 'EMBEDDED_ONLY'
  | 'DISK_FULL'
  | 'STORAGE_CLOSED'
  | 'STORAGE_READ_ONLY'
  | 'STORAGE_UNREACHABLE'
  | 'STORAGE_FAILED'
  | 'NOT_IN_DIALECT'
  | 'VALUE_NOT_STORABLE'
  | 'KIND_CONFLICT'
  | 'DOCUMENT_TOO_LARGE'
  | 'UPDATE_IMPOSSIBLE'
  | 'OUTSIDE_TRANSACTION';

/**
 * An error of the storage that says what was wrong, where and what to do.
 * It is a MongoError because the driver's own retry loop asks every error for its labels.
 */
export class StorageError extends mongo.MongoError {
  override readonly code: StorageErrorCode;
  /** The message for people; `message` holds the English one for logs. */
  readonly text: BilingualText;

  constructor(code: StorageErrorCode, text: BilingualText, cause?: unknown) {
    super(`${code}: ${text.en}`, cause instanceof Error ? { cause } : {});
    this.code = code;
    this.text = text;
  }

  override get name(): string {
    return 'StorageError';
  }
}

/** Where in the data an error lies: the collection and, where there is one, the field's path. */
export interface Place {
  readonly collection: string;
  readonly path?: string;
}

const spot = (place: Place): BilingualText => ({
  zh: place.path ? `集合 ${place.collection} 的字段 ${place.path}` : `集合 ${place.collection}`,
  en: place.path ? `${place.path} of ${place.collection}` : place.collection,
});

/**
 * The refusal of something the storage dialect doesn't have.
 * @param what the operator or feature, as it was written
 * @param place the collection and path it was written for
 * @param instead what to write instead, if there is something
 */
export const notInDialect = (what: string, place: Place, instead?: BilingualText): StorageError => {
  const where = spot(place);
  return new StorageError('NOT_IN_DIALECT', {
    zh: `${where.zh}：存储方言不支持 ${what}。${instead?.zh ?? '支持的写法见 docs/storage.md。'}`,
    en: `${what} on ${where.en} is outside the storage dialect. ${instead?.en ?? 'docs/storage.md lists what it has.'}`,
  });
};

/** The refusal of a value that can't be stored exactly; `why` says what is wrong with it. */
export const notStorable = (why: BilingualText, place: Place): StorageError => {
  const where = spot(place);
  return new StorageError('VALUE_NOT_STORABLE', {
    zh: `${where.zh}的值不能存储：${why.zh}`,
    en: `The value at ${where.en} cannot be stored: ${why.en}`,
  });
};

/** The refusal of an update that the document at hand can't take, such as `$inc` on a text. */
export const updateImpossible = (why: BilingualText, place: Place): StorageError => {
  const where = spot(place);
  return new StorageError('UPDATE_IMPOSSIBLE', {
    zh: `不能更新${where.zh}：${why.zh}`,
    en: `Cannot update ${where.en}: ${why.en}`,
  });
};

/**
 * The refusal of an operation inside a transaction that came without its session: on the embedded engine
 * a write would wait for itself, on MongoDB it would happen outside the transaction.
 */
export const outsideTransaction = (): StorageError =>
  new StorageError('OUTSIDE_TRANSACTION', {
    zh: '事务内的操作没有带上它的 session。请在选项中传入 {session}。',
    en: 'An operation inside a transaction came without its session. Pass {session} in its options.',
  });
