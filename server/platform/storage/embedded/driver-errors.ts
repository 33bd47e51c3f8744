import { mongo } from 'mongoose';
import { StorageError } from '../errors.js';
import { keyPattern, type IndexSpec } from '../dialect/parse-index.js';

/** MongoDB's number of each error that a driver's caller tells apart by it. */
const CODES = {
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  NamespaceExists: 48,
  ImmutableField: 66,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  NoSuchTransaction: 251,
} as const;

/** A server's error by its MongoDB name, as the driver would report it. */
export const serverError = (codeName: keyof typeof CODES, message: string): mongo.MongoServerError =>
  new mongo.MongoServerError({ message, errmsg: message, code: CODES[codeName], codeName });

/** MongoDB's error 11000: another document already has these values under a unique index. */
export const duplicateKey = (
  collection: string,
  index: IndexSpec,
  keyValue: Readonly<Record<string, unknown>>,
): mongo.MongoServerError => {
  const message = `E11000 duplicate key error collection: ${collection} index: ${index.name} dup key: ${JSON.stringify(keyValue)}`;
  return new mongo.MongoServerError({
    message,
    errmsg: message,
    code: 11000,
    codeName: 'DuplicateKey',
    keyPattern: keyPattern(index),
    keyValue,
  });
};

/** The transaction no longer exists; marked so that the driver's loop runs it again from its start. */
export const transactionGone = (message: string): mongo.MongoServerError => {
  const error = serverError('NoSuchTransaction', message);
  error.addErrorLabel('TransientTransactionError');
  return error;
};

/**
 * The error of a write of many documents, of which some had been committed before it failed.
 * @param kept how many; the error carries it as `kept` and says so, unless it is 0
 */
export const partlyDone = (error: Error, kept: number): Error => {
  if (kept === 0) return error;
  const zh = `此前已写入的 ${kept} 条文档保留。`;
  const en = `${kept} documents written before stay written.`;
  if (!(error instanceof StorageError)) {
    error.message = `${error.message}; ${en}`;
    return Object.assign(error, { kept });
  }
  const { text } = error;
  const told = new StorageError(error.code, { zh: `${text.zh}${zh}`, en: `${text.en} ${en}` }, error.cause);
  return Object.assign(told, { kept });
};
