import { isCalendarDate } from '../../../server/domain/index.js';
import type { FieldDefinition, LocalizedText } from '../../../schema/dictionary.js';
import type { QuestionInput } from '../../../schema/questions.js';
import { longestText } from './canonical.js';
import { compareDecimals, isDecimal, shiftPoint } from './decimal.js';
import * as faults from './typedFaults.js';
import { fieldOf } from './targets.js';

/** What was typed, read: nothing, a canonical value, or what is wrong with it in words for the person. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'fault'; readonly message: LocalizedText };

const empty: Typed = { kind: 'empty' };
const value = (text: string): Typed => ({ kind: 'value', value: text });
const fault = (message: LocalizedText): Typed => ({ kind: 'fault', message });

/** Money is typed in units of ten thousand yuan (万元), a share in per cent. */
const amountPlaces = 4;
const percentPlaces = -2;
/** Sums that must be more than nothing, as the API wants them. */
const positiveCodes: ReadonlySet<string> = new Set(['needAmount']);

type Reader = (text: string, field: FieldDefinition, today: string) => Typed;

const readers: Readonly<Record<QuestionInput['control'], Reader>> = {
  amount: readAmount,
  number: readNumber,
  percent: readPercent,
  date: readDate,
  text: readText,
  choice: value,
  yesNo: value,
  check: value,
  none: value,
};

/**
 * Reads what a person typed or chose for one input into its canonical value: an amount typed in 万元 becomes
 * yuan with two decimals, a percentage a decimal share, a date `YYYY-MM-DD`. `today` (the as-of date) bounds dates.
 */
export function readTyped(input: QuestionInput, text: string, today: string): Typed {
  const typed = text.normalize('NFKC').trim();
  if (typed === '' || /^-*$/.test(typed)) return empty;
  return readers[input.control](typed, fieldOf(input.target), today);
}

/** Writes a canonical value back as a person would type it. */
export function typedText(input: QuestionInput, canonical: string): string {
  if (input.control === 'amount') return shiftPoint(canonical, -amountPlaces);
  if (input.control === 'percent') return shiftPoint(canonical, -percentPlaces);
  return canonical;
}

function readAmount(typed: string, field: FieldDefinition): Typed {
  const digits = typed.replace(/[,\s]/g, '');
  if (!isDecimal(digits)) return fault(faults.notAnAmount(field));
  const [yuan = '', cents = ''] = shiftPoint(digits, amountPlaces).split('.');
  if (cents.length > 2) return fault(faults.tooFine(field));
  const canonical = `${yuan}.${cents.padEnd(2, '0')}`;
  if (positiveCodes.has(field.code) && compareDecimals(canonical, '0') <= 0) {
    return fault(faults.notPositive(field));
  }
  return withinRange(canonical, field, (bound) => shiftPoint(bound, -amountPlaces));
}

function readNumber(typed: string, field: FieldDefinition): Typed {
  const digits = typed.replace(/[,\s]/g, '').replace(/^0+(?=\d)/, '');
  if (!/^\d{1,15}$/.test(digits)) return fault(faults.notAWholeNumber(field));
  return withinRange(digits, field, (bound) => bound);
}

function readPercent(typed: string, field: FieldDefinition): Typed {
  const digits = typed.replace(/[%,\s]/g, '');
  if (!isDecimal(digits)) return fault(faults.notAPercentage(field));
  const share = shiftPoint(digits, percentPlaces);
  if ((share.split('.')[1] ?? '').length > 6) return fault(faults.tooFinePercentage(field));
  return withinRange(share, field, (bound) => shiftPoint(bound, -percentPlaces));
}

function readDate(typed: string, field: FieldDefinition, today: string): Typed {
  const [year = '', month = '', day = ''] = typed.split('-');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return fault(faults.notADate(field));
  if (date > today) return fault(faults.inTheFuture(field, today));
  return value(date);
}

function readText(typed: string, field: FieldDefinition): Typed {
  return typed.length > longestText ? fault(faults.tooLong(field, longestText)) : value(typed);
}

function withinRange(canonical: string, field: FieldDefinition, shown: (bound: string) => string): Typed {
  if (!field.range) return value(canonical);
  const [low, high] = [String(field.range[0]), String(field.range[1])];
  const inside = compareDecimals(canonical, low) >= 0 && compareDecimals(canonical, high) <= 0;
  return inside ? value(canonical) : fault(faults.outOfRange(field, shown(low), shown(high)));
}
