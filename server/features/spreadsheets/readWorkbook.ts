import { Archive } from './archive.js';
import type { CellValue, Sheet, Workbook, WorkbookFault } from './cells.js';
import { oldWorkbook, tooLarge, unreadable, WorkbookError } from './faults.js';
import { readCells } from './sheet.js';
import { sharedTexts } from './sharedTexts.js';
import { dateStyles } from './styles.js';

/** `signs`: in the texts of all cells together, since many cells may share one long text. */
const most = { cells: 50_000, signs: 20_000_000, sheets: 20 } as const;

/** The first bytes of the container of old and of encrypted workbooks. */
const oldContainer = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Reads the visible sheets of an Excel workbook (.xlsx) in bounded memory: entries are inflated piece by piece and
 * counted, and nothing that a file can blow up by a few bytes (merged ranges, defined names, validations over whole
 * sheets) is expanded.
 */
export async function readWorkbook(
  file: Buffer,
): Promise<
  { readonly ok: true; readonly value: Workbook } | { readonly ok: false; readonly fault: WorkbookFault }
> {
  try {
    if (file.subarray(0, oldContainer.length).equals(oldContainer)) throw oldWorkbook();
    return { ok: true, value: await readSheets(await Archive.open(file)) };
  } catch (error) {
    if (error instanceof WorkbookError) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function readSheets(archive: Archive): Promise<Workbook> {
  const { sheets, date1904 } = await listedSheets(archive);
  if (sheets.length > most.sheets) throw tooLarge();
  const context = {
    texts: await sharedTexts(archive),
    dateStyles: await dateStyles(archive),
    count: cellCounter(),
  };
  const read: Sheet[] = [];
  for (const { name, path } of sheets) read.push({ name, cells: await readCells(archive, path, context) });
  return { sheets: read, date1904 };
}

function cellCounter(): (value: CellValue) => void {
  let [cells, signs] = [0, 0];
  return (value) => {
    cells += 1;
    if (value.kind === 'text') signs += value.text.length;
    if (cells > most.cells || signs > most.signs) throw tooLarge();
  };
}

async function listedSheets(archive: Archive) {
  const paths = await sheetPaths(archive);
  const sheets: { readonly name: string; readonly path: string }[] = [];
  const found = { isWorkbook: false, date1904: false };
  await archive.readXml('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbook') found.isWorkbook = true;
      if (name === 'workbookPr') found.date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const path = paths.get(relationOf(attributes));
      if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  if (!found.isWorkbook) throw unreadable();
  return { sheets, date1904: found.date1904 };
}

/** The attribute `r:id`, whatever its prefix. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function sheetPaths(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  await archive.readXml('xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return paths;
}
