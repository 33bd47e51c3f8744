import { ELEMENT, type Bound, type Condition, type Filter } from '../dialect/filter.js';
import type { Path } from '../dialect/path.js';
import { classify, isScalar, type Classified, type Scalar } from '../dialect/value.js';
import { notInDialect, type Place } from '../errors.js';
import { compareJson } from './compare-values.js';
import { scalarJson } from './encode.js';

const MISSING = Symbol('missing');

const valueAt = (element: unknown, path: Path, place: Place): unknown => {
  let value = element;
  for (const name of path) {
    if (value === MISSING) return MISSING;
    const classified = classify(value, place);
    if (classified.kind === 'array') throw notInDialect('an array inside $pull', place);
    if (classified.kind !== 'object' || !Object.hasOwn(classified.value, name)) return MISSING;
    value = classified.value[name];
  }
  return value;
};

const order = (one: Scalar, other: Scalar): number => compareJson(scalarJson(one), scalarJson(other));

const equal = (value: Classified, wanted: Scalar): boolean =>
  isScalar(value) && value.kind === wanted.kind && scalarJson(value) === scalarJson(wanted);

const TESTS: Readonly<Record<Bound['comparator'], (sign: number) => boolean>> = {
  gt: (sign) => sign > 0,
  gte: (sign) => sign >= 0,
  lt: (sign) => sign < 0,
  lte: (sign) => sign <= 0,
};

const meets = (condition: Condition, element: unknown, place: Place): boolean => {
  const found = valueAt(element, condition.path, place);
  if (condition.op === 'exists') return found !== MISSING;
  const value = classify(found === MISSING ? null : found, place);
  if (value.kind === 'array') throw notInDialect('an array inside $pull', place);
  switch (condition.op) {
    case 'eq':
      return equal(value, condition.value);
    case 'in':
      return condition.values.some((wanted) => equal(value, wanted));
    case 'prefix':
      return value.kind === 'string' && value.value.startsWith(condition.text);
    case 'range':
      return condition.bounds.every(
        (bound) =>
          isScalar(value) &&
          value.kind === bound.value.kind &&
          TESTS[bound.comparator](order(value, bound.value)),
      );
  }
};

/** True for an object, the only kind of element that a condition on fields can select. */
const isObject = (element: unknown, place: Place): boolean => classify(element, place).kind === 'object';

/**
 * Tells whether an array's element meets a flat filter, as `$pull` asks it.
 * @throws StorageError NOT_IN_DIALECT where the filter leads into an array of the element
 */
export const elementMeets = (filter: Filter, element: unknown, place: Place): boolean => {
  switch (filter.op) {
    case 'and':
      return filter.of.every((part) => elementMeets(part, element, place));
    case 'not': {
      const onElement = 'path' in filter.of && filter.of.path === ELEMENT;
      return (onElement || isObject(element, place)) && !elementMeets(filter.of, element, place);
    }
    case 'or':
    case 'element':
      throw notInDialect('$pull by a filter that is not flat', place);
    default:
      return (filter.path === ELEMENT || isObject(element, place)) && meets(filter, element, place);
  }
};
