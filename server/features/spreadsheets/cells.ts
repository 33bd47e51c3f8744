import type { LocalizedText } from '../../domain/index.js';

/** What a cell holds, formulas by the value that was stored with them. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  /** `isDate`: shown as a date, so that the number is a day's serial. */
  | { readonly kind: 'number'; readonly value: number; readonly isDate: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#DIV/0!` and its like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that was stored without a value. */
  | { readonly kind: 'uncomputed' };

/** A cell that is not empty; row and column count from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One visible sheet. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** A workbook as far as it was read. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly date1904: boolean;
}

/** Why a file is not read. */
export interface WorkbookFault {
  readonly code: 'NOT_A_WORKBOOK' | 'OLD_WORKBOOK' | 'WORKBOOK_TOO_LARGE';
  readonly message: LocalizedText;
}

/** The name of a cell as spreadsheets show it: row 4, column 28 is `AB4`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Row and column of a cell's name; undefined for a text that is none within a sheet's bounds. */
export function cellPlace(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = rowPlace(digits);
  return column >= 1 && column <= 16_384 && row !== undefined ? { row, column } : undefined;
}

/** The number of a row as text; undefined for one that is none within a sheet's bounds. */
export function rowPlace(digits: string): number | undefined {
  const row = /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) : 0;
  return row >= 1 && row <= 1_048_576 ? row : undefined;
}
