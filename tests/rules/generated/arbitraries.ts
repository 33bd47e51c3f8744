/** Random rules and profiles over the sample dictionary, valid by construction. */
import fc from 'fast-check';
import type { FieldDefinition, FieldType } from '../../../server/rules/index.js';
import type { Json, JsonObject } from './json.js';
import { sampleFields } from '../sample.js';

type Fields = readonly FieldDefinition[];

const small = fc.integer({ min: -3, max: 6 });
const cents = fc.integer({ min: -250, max: 600 }).map((value) => (value / 100).toFixed(2));
const codes = (field: FieldDefinition): readonly string[] => (field.values ?? []).map(({ code }) => code);
const date = fc.constantFrom('2024-02-28', '2024-02-29', '2025-05-13', '2025-05-14', '2025-05-15');
const word = fc.constantFrom('', '甲', '乙', 'Café', 'Cafe\u0301');

/** Values of each type. */
type Values = Readonly<
  Record<Exclude<FieldType, 'collection'>, (field: FieldDefinition) => fc.Arbitrary<Json>>
> & {
  /** Dates of a rule that are counted from the as-of date. */
  readonly relativeDate?: fc.Arbitrary<Json>;
};

/** Values that often coincide, so that every branch is taken. */
const plainValues: Values = {
  money: () => cents,
  integer: () => small,
  decimal: () => fc.oneof(small, cents),
  ratio: () => cents,
  date: () => date,
  boolean: () => fc.boolean(),
  text: () => word,
  enum: (field) => fc.constantFrom(...codes(field)),
  set: (field) => fc.subarray([...codes(field)]),
};

/** Numbers that a double can't tell from their neighbours, or can only just. */
const long = fc.constantFrom(
  '0.3',
  '0.30000000000000004',
  '0.29999999999999999',
  '0.300000000000000000001',
  '1.00000000000001',
  '1.00000000000000000001',
  '123456789012345',
  '123456789012345.6',
  '1234567890123456789',
  '1000000000000000000000000000000',
  0.1 + 0.2,
  5e-324,
  1e-300,
  1.7e308,
);

/** The same, with numbers of any length and dates counted from the as-of date to the ends of months. */
const edgeValues: Values = {
  ...plainValues,
  decimal: () => fc.oneof(small, cents, long),
  ratio: () => fc.oneof(cents, long),
  date: () =>
    fc.oneof(date, fc.constantFrom('0001-01-01', '9999-12-31', '2024-05-14', '2025-04-14', '2025-05-15')),
  relativeDate: fc
    .constantFrom('P0D', '-P1Y', '-P1M', '-P1Y2M16D', '-P15M', 'P1D', '-P1D')
    .map((asOf) => ({ asOf })),
};

const literal = (field: FieldDefinition, values: Values): fc.Arbitrary<Json> =>
  field.type === 'collection' ? fc.constant(null) : values[field.type](field);

/** A fact within the field's range. */
function fact(field: FieldDefinition, values: Values): fc.Arbitrary<Json> {
  if (field.type === 'collection') return fc.array(member(field.members ?? [], values), { maxLength: 3 });
  if (field.type === 'date' && field.range) return date;
  if (!field.range || field.type === 'date') return literal(field, values);
  return literal(field, values).map((value) =>
    String(value).startsWith('-') ? (field.type === 'integer' ? 0 : '0') : value,
  );
}

/** A member or a profile that lacks about a third of its facts. */
export const member = (fields: Fields, values = plainValues): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(...fields.map((field) => fc.option(fact(field, values), { freq: 2, nil: undefined })))
    .map((facts) => {
      const known = fields.map((field, index) => [field.code, facts[index]] as const);
      return Object.fromEntries(
        known.flatMap(([code, value]) => (value === undefined ? [] : [[code, value]])),
      );
    });

export const profile = member(sampleFields);

/** The fields in sight, the innermost first; a hidden one is left out. */
function inSight(levels: readonly Fields[]): Fields {
  const seen = new Set<string>();
  return levels.flat().filter(({ code }) => !seen.has(code) && seen.add(code));
}

const NUMERIC: readonly FieldType[] = ['money', 'integer', 'decimal', 'ratio'];
const isNumeric = ({ type }: FieldDefinition): boolean => NUMERIC.includes(type);
const isCollection = ({ type }: FieldDefinition): boolean => type === 'collection';
const fieldRef = (fields: Fields): fc.Arbitrary<Json> =>
  fc.constantFrom(...fields.map(({ code }) => ({ field: code })));

/** A numeric expression, never a bare literal where `isForm` is set. */
function expression(levels: readonly Fields[], depth: number, values: Values): fc.Arbitrary<Json> {
  const fields = inSight(levels);
  const leaf = fieldRef(fields.filter(isNumeric));
  if (depth === 0) return leaf;
  const part = fc.oneof(small, cents, expression(levels, depth - 1, values));
  const collections = fields.filter(isCollection);
  const forms: fc.Arbitrary<Json>[] = [
    leaf,
    fc.tuple(fc.oneof(small, cents), part).map(([factor, of]) => ({ times: [factor, of] })),
    fc.tuple(part, part).map((minus) => ({ minus })),
    ...(['plus', 'min', 'max'] as const).map((form) =>
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({ [form]: parts })),
    ),
    fc
      .tuple(rule(levels, 0, values), part, part)
      .map(([condition, then, other]) => ({ if: condition, then, else: other })),
  ];
  for (const collection of collections) {
    const where = fc.option(rule([collection.members ?? [], ...levels], depth - 1, values), {
      nil: undefined,
    });
    const summable = (collection.members ?? []).filter(isNumeric).map(({ code }) => code);
    forms.push(where.map((condition) => withWhere({ count: collection.code }, condition)));
    forms.push(
      fc
        .tuple(fc.constantFrom(...summable), where)
        .map(([of, condition]) => withWhere({ sum: collection.code, of }, condition)),
    );
  }
  return fc.oneof(...forms);
}

const withWhere = (form: JsonObject, where: Json | undefined): JsonObject =>
  where === undefined ? form : { ...form, where };

const ORDER = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];
const isAlike = (left: FieldDefinition, right: FieldDefinition): boolean =>
  left.type === right.type && codes(left).toSorted().join() === codes(right).toSorted().join();

function comparison(
  field: FieldDefinition,
  levels: readonly Fields[],
  depth: number,
  values: Values,
): fc.Arbitrary<JsonObject> {
  const { code, type } = field;
  const compare = (ops: readonly string[], value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
    fc.tuple(fc.constantFrom(...ops), value).map(([op, v]) => ({ field: code, op, value: v }));
  if (type === 'set') {
    return fc.oneof(
      compare(['contains'], fc.constantFrom(...codes(field))),
      compare(['containsAny', 'containsAll'], literal(field, values)),
    );
  }
  const alike = inSight(levels).filter((other) =>
    isNumeric(field) ? isNumeric(other) : isAlike(field, other),
  );
  const { relativeDate } = values;
  const value = fc.oneof(
    literal(field, values),
    isNumeric(field) ? expression(levels, depth, values) : fieldRef(alike),
    ...(type === 'date' && relativeDate ? [relativeDate] : []),
  );
  if (type === 'boolean') return compare(['eq', 'ne'], value);
  const lists = compare(['in', 'notIn'], fc.array(literal(field, values), { maxLength: 3 }));
  if (type === 'text' || type === 'enum') return fc.oneof(compare(['eq', 'ne'], value), lists);
  const ordered = fc.oneof(compare(ORDER, value), compare(['between'], fc.tuple(value, value)));
  return type === 'integer' ? fc.oneof(ordered, lists) : ordered;
}

/** A rule over the fields in sight, at most `depth` groups deep. */
function rule(levels: readonly Fields[], depth: number, values: Values): fc.Arbitrary<JsonObject> {
  const fields = inSight(levels);
  const leaf = fc
    .constantFrom(...fields.filter((field) => !isCollection(field)))
    .chain((field) => comparison(field, levels, Math.max(depth - 1, 0), values));
  if (depth === 0) return leaf;
  const inner = rule(levels, depth - 1, values);
  const group = fc.array(inner, { maxLength: 3 });
  const count = fc.integer({ min: 0, max: 3 });
  const forms = fields
    .filter(isCollection)
    .map((collection) =>
      fc
        .tuple(
          fc.option(rule([collection.members ?? [], ...levels], depth - 1, values), { nil: undefined }),
          fc.option(count, { nil: undefined }),
        )
        .map(([where, n]) =>
          withWhere({ some: collection.code, ...(n === undefined ? {} : { count: n }) }, where),
        ),
    );
  return fc.oneof(
    leaf,
    group.map((all) => ({ all })),
    group.map((any) => ({ any })),
    inner.map((not) => ({ not })),
    fc.tuple(count, group).map(([n, of]) => ({ atLeast: { count: n, of } })),
    fc
      .tuple(expression(levels, depth - 1, values), fc.constantFrom(...ORDER), cents)
      .map(([e, op, value]) => ({ expression: e, op, value })),
    ...forms,
  );
}

/** Any rule over the sample dictionary. */
export const anyRule = rule([sampleFields], 2, plainValues);

/** Any rule over the sample dictionary, and any profile, with values at the edges of what numbers and dates can be. */
export const edgeRule = rule([sampleFields], 2, edgeValues);
export const edgeProfile = member(sampleFields, edgeValues);
