import fc from 'fast-check';
import type { FieldDefinition } from '../../schema/dictionary.js';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import { addDays, calendarDate, type DerivationInputs } from '../../server/domain/index.js';

export type Row = Readonly<Record<string, unknown>>;

/** Fields of the dictionary that are given, not derived. */
export const inputFields = dictionaryFields.filter(({ derivedFrom }) => derivedFrom === undefined);

/** The as-of dates of the properties: every day of three years, so both sides of 31 May. */
export const asOfDates = fc.nat(1095).map((days) => addDays(calendarDate('2024-06-01'), days));

/** Complete inputs, every field of the dictionary given, with years that occur once. */
export const completeInputs = fc.record(
  Object.fromEntries(inputFields.map((field) => [field.code, valueOf(field)])),
) as fc.Arbitrary<DerivationInputs>;

/**
 * Inputs and the same with some facts, of the enterprise or of members, taken out. A listing's date of removal
 * stays, as its absence says that the listing stands.
 */
export const knownInPart: fc.Arbitrary<{ readonly more: DerivationInputs; readonly less: DerivationInputs }> =
  fc
    .tuple(completeInputs, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
    .map(([complete, coins, dice]) => {
      const keep = () => coins.next().value === true || dice.next().value > 3;
      const more = thinned({ ...complete }, keep);
      return { more, less: thinned({ ...more }, keep) };
    });

function thinned(facts: Row, keep: () => boolean, collection = ''): Row {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([code, value]) => {
      if (code === 'to' && collection === 'negativeListings') return [[code, value]];
      if (!keep()) return [];
      return [[code, Array.isArray(value) ? value.map((row: Row) => thinned(row, keep, code)) : value]];
    }),
  );
}

function valueOf({ code, type, range, values = [], members = [] }: FieldDefinition): fc.Arbitrary<unknown> {
  if (code === 'industryCode')
    return fc.constantFrom('0111', '2929', '4710', '5199', '6513', '6620', '7010', '7211');
  switch (type) {
    case 'money':
      return fc.oneof(fc.constantFrom(0, 30_000_000_000, Number.MAX_SAFE_INTEGER), fc.nat(2_000_000_000));
    case 'integer':
      return integerWithin(Number(range?.[0] ?? 0), Number(range?.[1] ?? 1000));
    case 'decimal':
    case 'ratio':
      return fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    case 'date':
      return fc.oneof(
        fc.nat(20_000).map((days) => addDays(calendarDate('2000-01-01'), days)),
        fc.constantFrom('0001-01-01', '9999-12-31', '2025-05-31'),
      );
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...values.map((value) => value.code));
    case 'set':
      return fc.subarray(values.map((value) => value.code));
    case 'text':
      return fc.string();
    case 'collection':
      return code === 'finances' ? financeRows(members) : fc.array(memberOf(members), { maxLength: 4 });
  }
}

/** Any integer of a range, half of the time one of its first four hundred. */
function integerWithin(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(min + 400, max) }));
}

function memberOf(members: readonly FieldDefinition[]): fc.Arbitrary<Row> {
  const given = members.filter(({ derivedFrom }) => derivedFrom === undefined);
  return fc.record(Object.fromEntries(given.map((member) => [member.code, valueOf(member)])));
}

function financeRows(members: readonly FieldDefinition[]): fc.Arbitrary<readonly Row[]> {
  return fc
    .tuple(
      fc.shuffledSubarray([2021, 2022, 2023, 2024, 2025, 2026]),
      fc.array(memberOf(members), { minLength: 6, maxLength: 6 }),
    )
    .map(([years, rows]) => years.map((year, index) => ({ ...rows[index], year })));
}
