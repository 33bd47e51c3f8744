import fc from 'fast-check';
import { dates, flags, numbers, parts, texts } from './random-filters.js';

type Fields = Readonly<Record<string, unknown>>;

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 6 });

const partFilters: fc.Arbitrary<Fields> = fc.oneof(
  orNull(numbers).map((n) => ({ n })),
  numbers.map(($gte) => ({ n: { $gte } })),
  fc.array(texts, { maxLength: 3 }).map(($in) => ({ k: { $in } })),
  flags.map(($exists) => ({ k: { $exists } })),
  numbers.map((z) => ({ 'o.z': z })),
);

const lists = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(of, { maxLength: 3 });

/** Changes of one field each, an operator with its operand; what they write keeps to the kinds of the fields. */
const CHANGES: Readonly<Record<string, readonly (readonly [string, fc.Arbitrary<unknown>])[]>> = {
  a: [
    ['$set', orNull(numbers)],
    ['$inc', fc.integer({ min: -3, max: 3 })],
    ['$unset', fc.constant('')],
  ],
  s: [
    ['$set', orNull(texts)],
    ['$unset', fc.constant('')],
  ],
  b: [['$set', orNull(flags)]],
  d: [['$set', orNull(dates)]],
  w: [['$inc', fc.integer({ min: -3, max: 3 })]],
  'o.x': [
    ['$set', orNull(numbers)],
    ['$inc', fc.constant(0.5)],
    ['$unset', fc.constant('')],
  ],
  'o.t': [['$set', texts]],
  tags: [
    ['$set', lists(orNull(texts))],
    ['$push', texts],
    ['$push', lists(texts).map(($each) => ({ $each }))],
    ['$addToSet', texts],
    ['$addToSet', lists(texts).map(($each) => ({ $each }))],
    ['$pull', orNull(texts)],
    ['$pull', lists(texts).map(($in) => ({ $in }))],
    ['$pull', texts.map(($gt) => ({ $gt }))],
    ['$pullAll', lists(orNull(texts))],
    ['$unset', fc.constant('')],
  ],
  parts: [
    ['$push', parts],
    ['$addToSet', parts],
    ['$pull', partFilters],
    ['$set', lists(parts)],
  ],
};

const oneChange = fc
  .constantFrom(...Object.keys(CHANGES))
  .chain((path) => fc.tuple(fc.constant(path), fc.constantFrom(...(CHANGES[path] ?? []))))
  .chain(([path, [operator, operand]]) => operand.map((value) => ({ path, operator, value })));

const joined = (changes: readonly { path: string; operator: string; value: unknown }[]): Fields => {
  const update: Record<string, Record<string, unknown>> = {};
  for (const { path, operator, value } of changes) update[operator] = { ...update[operator], [path]: value };
  return update;
};

/** Updates of the dialect: one to three changes of different fields. */
export const updates: fc.Arbitrary<Fields> = fc
  .uniqueArray(oneChange, { minLength: 1, maxLength: 3, selector: ({ path }) => path })
  .map(joined);
