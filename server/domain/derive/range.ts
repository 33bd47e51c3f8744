import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { fenFromYuan } from '../money/fen.js';

/** The closed range of a field as numbers in the unit of facts (money in fen). */
type NumericRange = readonly [low: number, high: number];

const ranges: ReadonlyMap<string, NumericRange> = new Map(rangesOf(dictionaryFields));

/**
 * Holds a derived number within its field's range in the dictionary: an age before registration is 0, a sum
 * beyond the largest recordable amount is that amount. A rule engine refuses a fact out of range, while a
 * comparison with any threshold comes out as it would.
 * @param path the field's path, such as `ageMonths` or `patents.remainingMonths`
 */
export function withinRange<Value>(path: string, value: Value): Value | number {
  const range = typeof value === 'number' ? ranges.get(path) : undefined;
  return range === undefined || typeof value !== 'number'
    ? value
    : Math.min(Math.max(value, range[0]), range[1]);
}

function rangesOf(
  fields: readonly FieldDefinition[],
  prefix = '',
): readonly (readonly [string, NumericRange])[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.code}`;
    const range = numericRange(field);
    return [
      ...(range === undefined ? [] : [[path, range] as const]),
      ...rangesOf(field.members ?? [], `${path}.`),
    ];
  });
}

function numericRange({ type, range }: FieldDefinition): NumericRange | undefined {
  if (type === 'money') {
    const [low, high] = range ?? [];
    return [fenOr(low, -Number.MAX_SAFE_INTEGER), fenOr(high, Number.MAX_SAFE_INTEGER)];
  }
  return range === undefined || type === 'date' ? undefined : [Number(range[0]), Number(range[1])];
}

function fenOr(yuan: string | number | undefined, otherwise: number): number {
  const amount = yuan === undefined ? undefined : fenFromYuan(String(yuan));
  return amount?.ok === true ? amount.value : otherwise;
}
