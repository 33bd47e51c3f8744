/**
 * MongoDB's filter semantics on plain objects, written for clearness alone: the yardstick for the engines.
 */
type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Everything a path leads to in a document: list elements too, and the list itself at a path's end. */
const candidates = (value: unknown, names: readonly string[]): readonly unknown[] => {
  const [name, ...rest] = names;
  if (name === undefined) return Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  if (Array.isArray(value)) return value.filter(isFields).flatMap((item) => candidates(item, names));
  return isFields(value) ? candidates(value[name], rest) : [undefined];
};

const primitive = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

const sameKind = (one: unknown, other: unknown): boolean =>
  typeof one === typeof other && one instanceof Date === other instanceof Date;

const equal = (found: unknown, wanted: unknown): boolean => {
  if (wanted === null) return found === null || found === undefined;
  if (wanted instanceof RegExp) return typeof found === 'string' && wanted.test(found);
  return sameKind(found, wanted) && primitive(found) === primitive(wanted);
};

const order = (one: unknown, other: unknown): number => {
  if (typeof one === 'string' && typeof other === 'string')
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return Number(primitive(one)) - Number(primitive(other));
};

const ordered = (found: unknown, wanted: unknown, test: (sign: number) => boolean): boolean =>
  found !== null &&
  found !== undefined &&
  !Array.isArray(found) &&
  !isFields(found) &&
  sameKind(found, wanted) &&
  test(order(found, wanted));

type Test = (found: readonly unknown[], wanted: unknown) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  $eq: (found, wanted) => found.some((value) => equal(value, wanted)),
  $ne: (found, wanted) => !found.some((value) => equal(value, wanted)),
  $in: (found, wanted) => found.some((value) => (wanted as unknown[]).some((item) => equal(value, item))),
  $nin: (found, wanted) => !found.some((value) => (wanted as unknown[]).some((item) => equal(value, item))),
  $gt: (found, wanted) => found.some((value) => ordered(value, wanted, (sign) => sign > 0)),
  $gte: (found, wanted) => found.some((value) => ordered(value, wanted, (sign) => sign >= 0)),
  $lt: (found, wanted) => found.some((value) => ordered(value, wanted, (sign) => sign < 0)),
  $lte: (found, wanted) => found.some((value) => ordered(value, wanted, (sign) => sign <= 0)),
  $exists: (found, wanted) => found.some((value) => value !== undefined) === wanted,
};

const hasOperators = (value: unknown): value is Fields =>
  isFields(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);

const elementMatches = (list: unknown, condition: Fields): boolean => {
  if (!Array.isArray(list)) return false;
  if (!hasOperators(condition)) return list.some((item) => isFields(item) && matches(item, condition));
  return list.some((item) =>
    Object.entries(condition).every(([operator, wanted]) => TESTS[operator]?.([item], wanted)),
  );
};

const valueAt = (document: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), document);

const meets = (document: Fields, path: string, condition: unknown): boolean => {
  const names = path.split('.');
  const operators = hasOperators(condition) ? condition : { $eq: condition };
  return Object.entries(operators).every(([operator, wanted]) =>
    operator === '$elemMatch'
      ? elementMatches(valueAt(document, names), wanted as Fields)
      : TESTS[operator]?.(candidates(document, names), wanted),
  );
};

/** Tells whether a plain document meets a filter. */
export const matches = (document: Fields, filter: Fields): boolean =>
  Object.entries(filter).every(([key, value]) => {
    if (key === '$and') return (value as Fields[]).every((part) => matches(document, part));
    if (key === '$or') return (value as Fields[]).some((part) => matches(document, part));
    return meets(document, key, value);
  });

/** MongoDB's ascending order of two scalars of one kind: null and missing come first. */
export const ascending = (one: unknown, other: unknown): number => {
  const [left, right] = [one ?? null, other ?? null];
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return Math.sign(order(left, right));
};
