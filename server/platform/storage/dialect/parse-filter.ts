import { notInDialect } from '../errors.js';
import { ELEMENT, type Filter } from './filter.js';
import { CONDITION_OPERATORS, parseConditions } from './parse-condition.js';
import { isOperators, fieldsOf } from './operators.js';
import { parsePath } from './path.js';
import type { Fields } from './value.js';

/** The operators that join whole filters, and how. */
const JOINING = new Map<string, 'and' | 'or'>([
  ['$and', 'and'],
  ['$or', 'or'],
]);

/** The operators of a filter, as they are written. */
export const FILTER_OPERATORS: readonly string[] = [...JOINING.keys(), ...CONDITION_OPERATORS, '$elemMatch'];

/**
 * Reads a MongoDB filter as the dialect has it.
 * @param filter the filter as Mongoose hands it over (cast); undefined or null selects everything
 * @param collection the collection's name, for messages
 * @throws StorageError NOT_IN_DIALECT naming operator, collection and path of what the dialect doesn't have;
 *   VALUE_NOT_STORABLE for a value that no stored document could hold
 */
export const parseFilter = (filter: unknown, collection: string): Filter => {
  if (filter === undefined || filter === null) return { op: 'and', of: [] };
  const fields = fieldsOf(filter, 'a filter that is no object', { collection });
  return { op: 'and', of: Object.entries(fields).map(([key, value]) => parseEntry(key, value, collection)) };
};

const parseEntry = (key: string, value: unknown, collection: string): Filter => {
  const joined = JOINING.get(key);
  if (joined) return { op: joined, of: parseBranches(key, value, collection) };
  if (key.startsWith('$')) throw notInDialect(key, { collection });
  return parseField(key, value, collection);
};

const parseBranches = (key: string, value: unknown, collection: string): readonly Filter[] => {
  if (!Array.isArray(value) || value.length === 0)
    throw notInDialect(
      `an empty ${key}`,
      { collection },
      { zh: '请给出至少一个分支。', en: 'Give at least one branch.' },
    );
  return value.map((branch: unknown) => parseFilter(branch ?? {}, collection));
};

const parseField = (text: string, value: unknown, collection: string): Filter => {
  const path = parsePath(text, collection);
  const place = { collection, path: text };
  if (!isOperators(value)) return parseConditions(path, { $eq: value }, place);
  const { $elemMatch, ...others } = value;
  if ($elemMatch === undefined) return parseConditions(path, value, place);
  const element: Filter = { op: 'element', path, of: parseElement($elemMatch, collection, text) };
  if (Object.keys(others).length === 0) return element;
  return { op: 'and', of: [element, parseConditions(path, others, place)] };
};

const parseElement = (value: unknown, collection: string, text: string): readonly Filter[] => {
  const place = { collection, path: text };
  const fields: Fields = fieldsOf(value, 'an $elemMatch that is no object', place);
  if (Object.keys(fields).length === 0) throw notInDialect('an empty $elemMatch', place);
  if (isOperators(fields)) return [parseConditions(ELEMENT, fields, place)];
  return Object.entries(fields).map(([key, condition]) => {
    const inner = { collection, path: `${text}.${key}` };
    if (key.startsWith('$')) throw notInDialect(`${key} inside $elemMatch`, place);
    const operators = isOperators(condition) ? condition : { $eq: condition };
    return parseConditions(parsePath(key, collection), operators, inner);
  });
};
