import { crc32, deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { askableDictionary } from '../../../server/features.js';
import { checkStatements } from '../../../server/features/profiles/statements/checkStatements.js';
import { readWorkbook } from '../../../server/features/spreadsheets/index.js';
import type { StatementCheck } from '../../../schema/statementCheck.js';

/** Rows of one sheet; null leaves a cell empty. */
export type Rows = readonly (readonly ExcelJS.CellValue[])[];

/** A workbook of named sheets, and what more is to be done to it before it is saved. */
export async function workbookOf(
  sheets: Readonly<Record<string, Rows>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const dictionary = askableDictionary();

/** What is read of a file; fails where it is no workbook. */
export async function checkOf(file: Buffer): Promise<StatementCheck> {
  const workbook = await readWorkbook(file);
  if (!workbook.ok) throw new Error(workbook.fault.code);
  return checkStatements(workbook.value, dictionary);
}

/** One entry of an archive; `size` is what the archive says of it, true or not. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly size?: number;
}

/** A ZIP archive, made by hand so that it may lie. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length } of entries) {
    const packed = deflateRawSync(content);
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, path, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const workbookXml =
  '<workbook xmlns="urn:x" xmlns:r="urn:r"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** The entries of a workbook whose only sheet has this XML. */
export function entriesWith(sheetXml: string | Buffer): readonly ZipEntry[] {
  return [
    { name: 'xl/workbook.xml', content: Buffer.from(workbookXml) },
    { name: 'xl/_rels/workbook.xml.rels', content: Buffer.from(relations) },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheetXml) },
  ];
}
