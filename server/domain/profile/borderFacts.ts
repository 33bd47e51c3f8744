import type { DerivedFacts, EnterpriseFacts, NeedFacts } from '../../../schema/generated/facts.js';
import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { fen, fenOfChecked, yuanFromFen } from '../money/fen.js';

/** Facts as JSON under dictionary codes, money as decimal strings of yuan: what the rule engine and the API read. */
export type BorderFacts = Readonly<Record<string, unknown>>;

/** Facts inside the platform as plain records: money in fen, ratios as numbers. */
export type InnerFacts = Readonly<Record<string, unknown>>;

type Convert = (field: FieldDefinition, value: unknown) => unknown;

const profileFields = byCode(dictionaryFields);
const memberFields: ReadonlyMap<string, ReadonlyMap<string, FieldDefinition>> = new Map(
  dictionaryFields.map(({ code, members }) => [code, byCode(members ?? [])]),
);

/** Writes inner facts for the border: money becomes a decimal string of yuan, what is absent stays absent. */
export function toBorder(facts: EnterpriseFacts & DerivedFacts & NeedFacts): BorderFacts {
  return converted({ ...facts }, profileFields, (field, value) =>
    field.type === 'money' && typeof value === 'number' ? yuanFromFen(fen(value)) : value,
  );
}

/**
 * Reads facts of the border that have been checked against the dictionary: money becomes fen, decimals and
 * ratios become numbers, null is absent. Throws a RangeError for money of another form: the check lets none
 * through.
 */
export function fromBorder(facts: BorderFacts): InnerFacts {
  return converted(facts, profileFields, (field, value) => {
    if (typeof value !== 'string') return value;
    if (field.type === 'money') return fenOfChecked(value);
    return field.type === 'decimal' || field.type === 'ratio' ? Number(value) : value;
  });
}

/** Converts every value that has a field in the dictionary, members by their own fields. */
function converted(
  facts: InnerFacts,
  fields: ReadonlyMap<string, FieldDefinition>,
  convert: Convert,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [code, value] of Object.entries(facts)) {
    const field = fields.get(code);
    if (field === undefined || value === undefined || value === null) continue;
    result[code] =
      Array.isArray(value) && field.type === 'collection'
        ? members(value, code, convert)
        : convert(field, value);
  }
  return result;
}

function members(rows: readonly InnerFacts[], collection: string, convert: Convert): readonly InnerFacts[] {
  const fields = memberFields.get(collection) ?? new Map<string, FieldDefinition>();
  return rows.map((row) => converted(row, fields, convert));
}

function byCode(fields: readonly FieldDefinition[]): ReadonlyMap<string, FieldDefinition> {
  return new Map(fields.map((field) => [field.code, field]));
}
