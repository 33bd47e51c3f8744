import ExcelJS from 'exceljs';

/** A cell: a text, a number, an amount in yuan, or null where nothing is known. */
export type TableCell = string | number | null | { readonly yuan: string };

/** A table in the form of an official one: title, what it is as of, head, rows, and under them what it counts. */
export interface TableSheet {
  /** At most 31 signs, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  /** Lines between title and head: as-of date, version, unit, definition. */
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly notes: readonly string[];
}

/**
 * A workbook of tables, a sheet each; `missing` stands where nothing is known. Amounts are plain yuan. Every text is a
 * text cell, whatever sign it begins with, so that none is taken for a formula.
 */
export async function writeWorkbook(sheets: readonly TableSheet[], missing: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet, missing);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, table: TableSheet, missing: string): void {
  const { name, title, lines, head, rows, notes } = table;
  const headRow = lines.length + 2;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: {
      orientation: head.length > narrowHead ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
    },
  });
  sheet.addRow([title]).font = { bold: true, size: 14 };
  for (const line of lines) sheet.addRow([line]);
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(row.map(cellOf(missing))).alignment = { vertical: 'top', wrapText: true };
  }
  sheet.addRow([]);
  for (const note of notes) sheet.addRow([note]);
  sheet.columns.forEach((column, index) => {
    column.width = widthOf(table, index);
    if (rows.some((row) => isAmount(row[index]))) column.numFmt = '#,##0.00';
  });
}

/** Columns that an upright sheet of paper still takes. */
const narrowHead = 6;

/** Digits that a spreadsheet keeps of a number; an amount of more stays a text. */
const keptDigits = 15;

const cellOf =
  (missing: string) =>
  (cell: TableCell): string | number => {
    if (cell === null) return missing;
    if (typeof cell !== 'object') return cell;
    return cell.yuan.replace(/\D/g, '').length <= keptDigits ? Number(cell.yuan) : cell.yuan;
  };

function isAmount(cell: TableCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null;
}

/** Widths of columns, in digits: what is longer than the widest takes several lines. */
const [narrowest, widest, room] = [10, 44, 2];

function widthOf({ head, rows }: TableSheet, index: number): number {
  const longest = [head, ...rows].reduce((width, row) => Math.max(width, signsOf(row[index])), 0);
  return Math.min(widest, Math.max(narrowest, longest + room));
}

/** Signs that a cell takes, a Chinese one being as wide as two digits; an amount is grouped by commas. */
function signsOf(cell: TableCell | undefined): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'object') return Math.ceil((cell.yuan.length * 4) / 3);
  return [...String(cell)].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);
}
