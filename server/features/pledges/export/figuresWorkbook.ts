import type { PledgeFigures } from '../../../../schema/generated/resolvers.js';
import { writeWorkbook, type TableSheet } from '../../spreadsheets/index.js';
import { figureTables } from './figureTables.js';
import { rowsTable, type CountedRows } from './rowsTable.js';
import { exportWords, type Language } from './words.js';

/** The figures of a period and the rows that they count, of each kind its own. */
export interface FiguresContent {
  readonly figures: PledgeFigures;
  readonly patents: CountedRows;
  readonly dataIp: CountedRows;
}

/**
 * A period's figures as a workbook: a sheet for each table and for the rows of each kind, each with title, as-of date
 * and query version, unit, head, rows, notes and source. Amounts are plain yuan.
 */
export function figuresWorkbook(
  { figures, patents, dataIp }: FiguresContent,
  language: Language,
): Promise<Buffer> {
  const words = exportWords[language];
  const { period, asOf, queryVersion, source } = figures;
  const common = [words.asOf(asOf, queryVersion), words.unit];
  const sourceNote = words.source(source[language]);
  const sheetOf = (table: TableSheet): TableSheet => ({
    ...table,
    title: `${table.title} · ${words.period(period)}`,
    lines: [...common, ...table.lines],
    notes: [...table.notes, sourceNote],
  });
  const sheets: readonly TableSheet[] = [
    ...figureTables(figures, language),
    rowsTable('patentPledge', figures, patents, language),
    rowsTable('dataIpPledge', figures, dataIp, language),
  ];
  return writeWorkbook(sheets.map(sheetOf), words.missing);
}
