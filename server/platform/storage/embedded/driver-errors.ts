import { mongo } from 'mongoose';
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
