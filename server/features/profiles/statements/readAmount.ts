import type { LocalizedText } from '../../../domain/index.js';
import type { CellValue } from '../../spreadsheets/index.js';
import * as faults from './cellFaults.js';
import { plain, unitNamed } from './words.js';

/** An amount that was read, nothing, or what is wrong with the cell. */
export type ReadCell =
  | { readonly kind: 'amount'; readonly yuan: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly code: string; readonly message: LocalizedText };

/** What stands where there is no amount. */
const nothing = /^(-+|—+|–+|\/|n\/a)?$/;
const decimal = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
/** Spreadsheets reckon with 15 significant digits; what lies beyond is noise of binary fractions. */
const significantDigits = 15;
/** A longer text is no amount, and is not looked at any further. */
const longest = 100;

/**
 * Reads a cell as an amount.
 * @param places the unit as a power of ten of a yuan: 4 for 万元; a unit behind the figure itself goes before
 * @returns yuan with two decimals; an amount finer than a fen is a fault, never rounded
 */
export function readAmount(value: CellValue, places: number): ReadCell {
  switch (value.kind) {
    case 'uncomputed':
      return { kind: 'fault', ...faults.uncomputed };
    case 'error':
      return { kind: 'fault', ...faults.errorValue(value.text) };
    case 'boolean':
      return { kind: 'fault', ...faults.notAnAmount(value.value ? 'TRUE' : 'FALSE') };
    case 'number':
      if (value.isDate) return { kind: 'fault', ...faults.dateForAmount };
      return shifted(plainDecimal(value.value), places);
    case 'text':
      return readText(value.text, places);
  }
}

function readText(text: string, places: number): ReadCell {
  if (text.length > longest) return { kind: 'fault', ...faults.notAnAmount(text) };
  const typed = plain(text).replace(/\s/g, '').replace(/[−﹣]/g, '-');
  if (nothing.test(typed)) return { kind: 'nothing' };
  const inBrackets = /^\((.*)\)$/.exec(typed)?.[1];
  const unsigned = (inBrackets ?? typed)
    .replace(/^[¥￥]/, '')
    .replace(/^-/, '')
    .replace(/^[¥￥]/, '');
  const [, figure = '', unit = ''] = /^([\d.,]+)(\D*)$/.exec(unsigned) ?? [];
  const own = unit === '' ? places : unitNamed(unit);
  if (own === undefined || !decimal.test(figure)) return { kind: 'fault', ...faults.notAnAmount(text) };
  const isNegative = inBrackets !== undefined || /^[¥￥]?-/.test(typed);
  return shifted(`${isNegative ? '-' : ''}${figure.replace(/,/g, '')}`, own);
}

/** A number without exponent, rounded to the digits that spreadsheets show. */
function plainDecimal(value: number): string {
  const [, sign = '', digits = '', fraction = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential(significantDigits - 1)) ?? [];
  return withPoint(sign, `${digits}${fraction}`, 1 + Number(exponent));
}

/** Moves the point to the right, and refuses parts of a fen. */
function shifted(text: string, places: number): ReadCell {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const moved = withPoint(sign, `${whole}${fraction}`, whole.length + places);
  const [, before = '', after = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(moved) ?? [];
  const cents = after.replace(/0+$/, '');
  if (cents.length > 2) return { kind: 'fault', ...faults.tooFine };
  const amount = `${before.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
  const isZero = /^0\.00$/.test(amount);
  return { kind: 'amount', yuan: sign === '-' && !isZero ? `-${amount}` : amount };
}

/** Digits with the point behind the `at`th of them. */
function withPoint(sign: string, digits: string, at: number): string {
  const padded = digits.padStart(digits.length + Math.max(0, 1 - at), '0').padEnd(at, '0');
  const place = Math.max(at, 1);
  const fraction = padded.slice(place);
  return `${sign}${padded.slice(0, place)}${fraction === '' ? '' : `.${fraction}`}`;
}
