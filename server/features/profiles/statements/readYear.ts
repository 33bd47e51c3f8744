import { addDays, calendarDate, partsOf } from '../../../domain/index.js';
import type { CellValue } from '../../spreadsheets/index.js';
import { plain, yearField } from './words.js';

const [first, last] = (yearField?.range ?? [1980, 2100]).map(Number) as [number, number];

/** `2024`, `2024年`, `2024年度`, `FY2024`, `2024年12月31日`, `2024-12-31`, `2024.12`. */
const yearForms = [
  /^(?:fy ?)?(\d{4})(?:年|年度|年末)?$/,
  /^(\d{4})[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?$/,
];

/** Days of a spreadsheet are counted so that this is day 0; a workbook of 1904 counts 1,462 less. */
const dayZero = calendarDate('1899-12-30');
const daysTo1904 = 1_462;

/**
 * The fiscal year in a cell: a year as text in any of the usual forms, as a number, or as a date or the serial of
 * one; undefined where it is none, or out of the dictionary's range.
 */
export function readYear(value: CellValue, date1904: boolean): number | undefined {
  const year =
    value.kind === 'text'
      ? yearInText(value.text)
      : value.kind === 'number'
        ? yearInNumber(value, date1904)
        : undefined;
  return year !== undefined && year >= first && year <= last ? year : undefined;
}

function yearInText(text: string): number | undefined {
  const typed = plain(text);
  const [, year] = yearForms.map((form) => form.exec(typed)).find((match) => match !== null) ?? [];
  return year === undefined ? undefined : Number(year);
}

function yearInNumber(
  { value, isDate }: Extract<CellValue, { kind: 'number' }>,
  date1904: boolean,
): number | undefined {
  if (!isDate && value >= first && value <= last) return Number.isInteger(value) ? value : undefined;
  // A year written as plain digits lies far below the serials of the years in range.
  const days = Math.floor(value) + (date1904 ? daysTo1904 : 0);
  return days > 0 && days < 100_000 ? partsOf(addDays(dayZero, days)).year : undefined;
}
