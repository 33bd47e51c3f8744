import ExcelJS from 'exceljs';
import type { PledgeFigures } from '../../../../schema/generated/resolvers.js';
import { figureTables, type Cell, type FigureSheet } from './figureTables.js';
import { exportWords, type Language } from './words.js';

/**
 * A period's figures as a workbook, a sheet for each table in the form of an official one: title, as-of date and query
 * version, unit, head, rows, notes, source. Amounts are plain yuan. Every text is a text cell, whatever sign it begins
 * with, so that none is taken for a formula.
 */
export async function figuresWorkbook(figures: PledgeFigures, language: Language): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const table of figureTables(figures, language)) addSheet(workbook, table, figures, language);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { name, title, head, rows, notes }: FigureSheet,
  figures: PledgeFigures,
  language: Language,
): void {
  const words = exportWords[language];
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 4 }],
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '4:4' },
  });
  sheet.addRow([`${title} · ${words.period(figures.period)}`]).font = { bold: true, size: 14 };
  sheet.addRow([words.asOf(figures.asOf, figures.queryVersion)]);
  sheet.addRow([words.unit]);
  sheet.addRow([...head]).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(cellOf(words.missing)));
  sheet.addRow([]);
  for (const note of [...notes, words.source(figures.source[language])]) sheet.addRow([note]);
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 ? 34 : 20;
  });
  const amounts = head.flatMap((_, index) => (rows.some((row) => isAmount(row[index])) ? [index + 1] : []));
  for (const column of amounts) sheet.getColumn(column).numFmt = '#,##0.00';
}

/** Digits that a spreadsheet keeps of a number; an amount of more stays a text. */
const keptDigits = 15;

const cellOf =
  (missing: string) =>
  (cell: Cell): string | number => {
    if (cell === null) return missing;
    if (typeof cell !== 'object') return cell;
    return cell.yuan.replace(/\D/g, '').length <= keptDigits ? Number(cell.yuan) : cell.yuan;
  };

function isAmount(cell: Cell | undefined): boolean {
  return typeof cell === 'object' && cell !== null;
}
