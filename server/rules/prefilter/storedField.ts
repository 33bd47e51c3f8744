import { isoDate, isWithinCalendar } from '../calendar.js';
import type { Span } from '../compile/numberConditions.js';
import type { ListedValue } from '../compile/valueConditions.js';
import { Exact } from '../exact.js';
import type { FieldType } from '../field.js';

/** Where a storage has a scalar fact or a set of codes; money stands there as an integer number of fen. */
export interface StoredField {
  readonly path: string;
  readonly type: Exclude<FieldType, 'collection'>;
}

/** A condition on a stored value, in MongoDB's words. */
export type StoredCondition = Readonly<Record<string, StoredValue | readonly StoredValue[]>>;
type StoredValue = string | number | boolean;

/** The ends of a span as stored values: at or beyond the span, never within it; undefined where it has no end. */
interface Ends {
  readonly low: StoredValue | undefined;
  readonly high: StoredValue | undefined;
}

/** The greatest number of fen that is stored; a bound beyond it bounds nothing. */
const MOST_FEN = BigInt(Number.MAX_SAFE_INTEGER);

/** The fen of yuan, rounded down; a bound a fen too low lets one more through to be decided. */
function fenBelow(yuan: number): number | undefined {
  const fen = Exact.fromNumber(yuan)?.shiftedBy(2).floor();
  return fen !== undefined && fen <= MOST_FEN && fen >= -MOST_FEN ? Number(fen) : undefined;
}

const fenAbove = (yuan: number): number | undefined => {
  const fen = fenBelow(-yuan);
  return fen === undefined ? undefined : 0 - fen;
};

/** A number that a storage may be asked for: no stored number is an integer beyond 2^53. */
const storable = (value: number): number | undefined =>
  Number.isInteger(value) ? (Number.isSafeInteger(value) ? value : undefined) : finite(value);
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
const date = (day: number): string | undefined => (isWithinCalendar(day) ? isoDate(day) : undefined);

/** How each type's spans stand in the storage. */
const ENDS: Readonly<Partial<Record<FieldType, (span: Span) => Ends>>> = {
  money: ({ low, high }) => ({ low: fenBelow(low), high: fenAbove(high) }),
  integer: ({ low, high }) => ({ low: storable(low), high: storable(high) }),
  decimal: ({ low, high }) => ({ low: storable(low), high: storable(high) }),
  ratio: ({ low, high }) => ({ low: storable(low), high: storable(high) }),
  date: ({ low, high }) => ({ low: date(low), high: date(high) }),
};

/** The condition that a stored number or date lies in a span; undefined where that says nothing. */
export function storedSpan({ type }: StoredField, span: Span): StoredCondition | undefined {
  if (span.outside) return undefined;
  const { low, high } = ENDS[type]?.(span) ?? { low: undefined, high: undefined };
  if (low === undefined && high === undefined) return undefined;
  return { ...(low !== undefined && { $gte: low }), ...(high !== undefined && { $lte: high }) };
}

/** How a listed value stands in the storage; undefined when it can't stand there. */
function storedValue(type: FieldType, value: ListedValue): StoredValue | undefined {
  if (typeof value !== 'number') return value;
  if (type === 'date') return date(value);
  if (type !== 'money') return storable(value);
  const fen = fenBelow(value);
  return fen === fenAbove(value) ? fen : undefined;
}

/** The condition that a stored value is one of those listed, or none of them. */
export function storedValues(
  { type }: StoredField,
  values: readonly ListedValue[],
  outside: boolean,
): StoredCondition | undefined {
  const stored = values.map((value) => storedValue(type, value)).filter((value) => value !== undefined);
  if (type === 'text') return undefined;
  return outside ? (stored.length > 0 ? { $nin: stored } : undefined) : { $in: stored };
}
