import fc from 'fast-check';

type Fields = Readonly<Record<string, unknown>>;

/** Few values, so that random documents and filters often meet; texts that sort apart by UTF-8 and UTF-16. */
export const numbers = fc.constantFrom(-1, 0, 0.1, 1, 2, 3, 2 ** 53 - 1);
export const texts = fc.constantFrom('', 'a', 'ab', 'b', 'B', '示', '\uffee', '\u{1f600}', "it's ? \\ %");
export const dates = fc.constantFrom(new Date(0), new Date(1), new Date('2024-03-05T00:00:00Z'));
export const flags = fc.boolean();

/** The value, null, or nothing at all. */
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) });

/** A record without the fields that turned out undefined. */
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Fields> =>
  fc
    .record(fields)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));

export const parts = record({
  n: sometimes(numbers),
  k: sometimes(texts),
  o: sometimes(record({ z: sometimes(numbers) })),
});

/** Documents of one shape, every field of which may be null or missing. */
export const documents: fc.Arbitrary<Fields[]> = fc.array(
  record({
    a: sometimes(numbers),
    s: sometimes(texts),
    b: sometimes(flags),
    d: sometimes(dates),
    w: sometimes(fc.integer({ min: -5, max: 50 })),
    o: sometimes(record({ x: sometimes(numbers), t: sometimes(texts) })),
    tags: sometimes(fc.array(fc.option(texts, { freq: 6 }), { maxLength: 3 })),
    parts: sometimes(fc.array(fc.option(parts, { freq: 6 }), { maxLength: 3 })),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Indexes under which the same answers are asked for. */
export const PROPERTY_INDEXES: readonly Record<string, 1 | -1>[] = [
  { a: 1 },
  { s: -1 },
  { d: 1 },
  { b: 1, a: -1 },
  { 'o.x': 1, s: 1 },
  { tags: 1 },
  { 'parts.n': 1 },
];

const SCALAR_PATHS = ['a', 's', 'b', 'd', 'o.x', 'o.t', 'none', 'a.below', 'o'] as const;
const LIST_PATHS = ['tags', 'parts.n', 'parts.k', 'parts.o.z', 'parts', 'parts.none', 'tags.below'] as const;
export const SORTABLE_PATHS = ['a', 's', 'b', 'd', 'o.x', 'o.t', 'none'] as const;

const values: fc.Arbitrary<unknown> = fc.oneof(numbers, texts, dates, flags);
const nullable = fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) });
const lists = fc.array(nullable, { maxLength: 4 });
const prefixes = fc.constantFrom(/^a/, /^示/, /^it's \? \\/, /^B/);

const bounds = fc.constantFrom('$gt', '$gte', '$lt', '$lte');

const oneOperator: fc.Arbitrary<unknown> = fc.oneof(
  nullable,
  prefixes,
  nullable.map(($eq) => ({ $eq })),
  nullable.map(($ne) => ({ $ne })),
  lists.map(($in) => ({ $in })),
  lists.map(($nin) => ({ $nin })),
  flags.map(($exists) => ({ $exists })),
  fc.tuple(bounds, values).map(([operator, value]) => ({ [operator]: value })),
  fc.tuple(nullable, values).map(([$ne, $gte]) => ({ $ne, $gte })),
);

const twoBounds = fc.tuple(values, values).map(([$gt, $lte]) => ({ $gt, $lte }));

const onPath = (path: fc.Arbitrary<string>, condition: fc.Arbitrary<unknown>): fc.Arbitrary<Fields> =>
  fc.tuple(path, condition).map(([name, made]) => ({ [name]: made }));

const elementFields = fc
  .array(onPath(fc.constantFrom('n', 'k', 'o.z', 'none'), fc.oneof(oneOperator, twoBounds)), {
    minLength: 1,
    maxLength: 2,
  })
  .map((conditions) => Object.assign({}, ...conditions) as Fields);

const elementItself = fc.oneof(
  twoBounds,
  nullable.map(($ne) => ({ $ne })),
  lists.map(($in) => ({ $in })),
  lists.map(($nin) => ({ $nin })),
  fc.tuple(bounds, values).map(([operator, value]) => ({ [operator]: value })),
);

const leaf: fc.Arbitrary<Fields> = fc.oneof(
  onPath(fc.constantFrom(...SCALAR_PATHS), fc.oneof(oneOperator, twoBounds)),
  onPath(fc.constantFrom(...LIST_PATHS), oneOperator),
  elementFields.map(($elemMatch) => ({ parts: { $elemMatch } })),
  elementItself.map(($elemMatch) => ({ tags: { $elemMatch } })),
);

const branches = (of: fc.Arbitrary<Fields>): fc.Arbitrary<Fields[]> =>
  fc.array(of, { minLength: 1, maxLength: 3 });

const nested: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: branches(leaf).map(($and) => ({ $and })) },
  { weight: 1, arbitrary: branches(leaf).map(($or) => ({ $or })) },
);

/** Filters of the dialect: leaves, and `$and` and `$or` within each other. */
export const filters: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: branches(nested).map(($and) => ({ $and })) },
  { weight: 1, arbitrary: branches(nested).map(($or) => ({ $or })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map(([one, other]) => ({ ...one, ...other })) },
);
