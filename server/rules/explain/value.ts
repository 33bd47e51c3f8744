import { isoDate } from '../calendar.js';
import { Exact } from '../exact.js';
import type { Fact } from '../fact.js';
import type { Scalar } from '../scalar.js';
import type { LocalizedText } from '../localizedText.js';
import { writeNumber } from './figure.js';
import type { Measure } from './measure.js';
import { listed, text } from './phrase.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes a day number as a date: 2026-11-24, 24 Nov 2026. */
export function writeDate(day: number): LocalizedText {
  const iso = isoDate(day);
  const [year, month, date] = iso.split('-').map(Number);
  return text(iso, `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`);
}

const YES = text('是', 'yes');
const NO = text('否', 'no');

/** Writes an enum's code by its name in the dictionary. */
export const writeCode = (code: string, measure: Measure): LocalizedText =>
  code === '' ? text('空文本', 'an empty text') : nameOf(code, measure);

const nameOf = (code: string, measure: Measure): LocalizedText =>
  (measure.kind === 'code' ? measure.values.get(code)?.label : undefined) ?? text(code, code);

/**
 * Writes a single value.
 * @param against the value it is held against, so that rounding does not hide a difference
 */
export function writeScalar(value: Scalar, measure: Measure, against?: Scalar): LocalizedText {
  if (value instanceof Exact) return writeNumber(value, measure, against instanceof Exact ? against : value);
  if (typeof value === 'number') return writeDate(value);
  if (typeof value === 'boolean') return value ? YES : NO;
  return writeCode(value, measure);
}

/** Writes a set of codes in the order given; an empty one as such. */
export function writeCodes(codes: Iterable<string>, measure: Measure): LocalizedText {
  const names = [...codes].map((code) => writeCode(code, measure));
  return names.length === 0 ? text('无', 'none') : listed(names, 'and');
}

/** Writes the fact that a comparison found. */
export const writeFact = (
  fact: Exclude<Fact, readonly unknown[]>,
  measure: Measure,
  against?: Scalar,
): LocalizedText =>
  typeof fact === 'object' && !(fact instanceof Exact)
    ? writeCodes(fact, measure)
    : writeScalar(fact, measure, against);
