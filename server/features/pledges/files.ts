import { parseCalendarDate } from '../../domain/index.js';
import type { FileAddress, FileAnswer, FileRequest } from '../../platform/http/index.js';
import { workbookType } from '../spreadsheets/index.js';
import { askedPeriod } from './askedPeriod.js';
import { figuresWorkbook } from './export/figuresWorkbook.js';
import type { CountedRows } from './export/rowsTable.js';
import { figuresType } from './figuresType.js';
import { ledgerNotLoaded } from './ledgerNotLoaded.js';
import { periodRows } from './periodRows.js';
import type { PledgeParts } from './resolvers/pledgeParts.js';
import { rowType } from './rowType.js';

/** Rows that a sheet of the workbook takes: more of them would hold up everyone else while it is written. */
const mostRows = 5_000;

/** Where the figures of a period and their rows are given as a workbook: `period` and `asOf` as in `pledgeFigures`, and `language`. */
export function pledgeFiles(parts: PledgeParts): readonly FileAddress[] {
  return [{ path: '/pledges/figures.xlsx', answer: (request) => workbook(parts, request) }];
}

async function workbook(
  { service, institutions }: PledgeParts,
  { query, language, asOf: today }: FileRequest,
): Promise<FileAnswer> {
  const asOf = parseCalendarDate(query['asOf'] ?? today);
  if (!asOf.ok) return refused(400, asOf.refusal);
  const ledger = await service.ledger();
  if (ledger === undefined) return refused(404, ledgerNotLoaded);
  const asked = askedPeriod(ledger, query['period'], asOf.value);
  if ('fault' in asked) return refused(400, asked.fault);
  const { period } = asked;
  const names = await institutions();
  const rowsOf = (kind: 'patent' | 'dataIp'): CountedRows => {
    const rows = periodRows(ledger, kind, period, asOf.value);
    return { total: rows.length, first: rows.slice(0, mostRows).map((row) => rowType(row, names)) };
  };
  const content = {
    figures: figuresType(ledger, { period, asOf: asOf.value }, names),
    patents: rowsOf('patent'),
    dataIp: rowsOf('dataIp'),
  };
  return {
    kind: 'file',
    name: `pledges-${period.code}-as-of-${asOf.value}.xlsx`,
    type: workbookType,
    body: await figuresWorkbook(content, language),
  };
}

function refused(
  status: 400 | 404,
  {
    code,
    message,
  }: { readonly code: string; readonly message: { readonly zh: string; readonly en: string } },
): FileAnswer {
  return { kind: 'refused', status, code, text: message };
}
