import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../server/features/spreadsheets/index.js';
import { entriesWith, workbookOf, zipOf } from './workbooks.js';

async function codeOf(file: Buffer): Promise<string> {
  const read = await readWorkbook(file);
  return read.ok ? 'READ' : read.fault.code;
}

const cell = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>';
const end = '</sheetData></worksheet>';

describe('a file that is no workbook', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('会计年度,营业收入\n2025,1\n')],
    ['half a workbook', zipOf(entriesWith(cell + end)).subarray(0, 200)],
    ['an archive of something else', zipOf([{ name: 'readme.txt', content: Buffer.from('hello') }])],
    ['a sheet that is no XML', zipOf(entriesWith('<worksheet><row>'))],
    [
      'a sheet with entities of its own',
      zipOf(entriesWith(`<!DOCTYPE x [<!ENTITY a "1">]><worksheet>&a;</worksheet>`)),
    ],
  ])('%s is refused by name', async (_name, file) => {
    expect(await codeOf(file)).toBe('NOT_A_WORKBOOK');
  });

  it('an old one, or one with a password, is told apart', async () => {
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae100000000', 'hex'))).toBe('OLD_WORKBOOK');
  });
});

describe('a workbook that would blow up', () => {
  const spaces = Buffer.alloc(30_000_000, ' ');

  it('is refused once 20 MB are unpacked, whatever it says of its size', async () => {
    const bomb = Buffer.concat([Buffer.from(cell), spaces, Buffer.from(end)]);
    expect(await codeOf(zipOf(entriesWith(bomb)))).toBe('WORKBOOK_TOO_LARGE');
    const [book, links] = entriesWith('');
    const lying = [book, links, { name: 'xl/worksheets/sheet1.xml', content: bomb, size: 100 }];
    const code = await codeOf(zipOf(lying.flatMap((entry) => entry ?? [])));
    expect(['NOT_A_WORKBOOK', 'WORKBOOK_TOO_LARGE']).toContain(code);
  });

  it('by parts that are not read costs nothing', async () => {
    const unread = { name: 'xl/media/picture.png', content: spaces };
    expect(await codeOf(zipOf([...entriesWith(cell + end), unread]))).toBe('READ');
  });

  it('by merged ranges, names and checks over whole sheets costs nothing', async () => {
    const whole = 'A1:XFD1048576';
    const xml =
      `${cell}</sheetData><mergeCells><mergeCell ref="${whole}"/></mergeCells>` +
      `<dataValidations><dataValidation sqref="${whole}"/></dataValidations></worksheet>`;
    expect(await codeOf(zipOf(entriesWith(xml)))).toBe('READ');
  });

  it('by very many cells or sheets is refused', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`;
    expect(await codeOf(zipOf(entriesWith(`<worksheet>${row.repeat(500)}</worksheet>`)))).toBe('READ');
    expect(await codeOf(zipOf(entriesWith(`<worksheet>${row.repeat(501)}</worksheet>`)))).toBe(
      'WORKBOOK_TOO_LARGE',
    );
    const sheets = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`表${index}`, [[1]]]));
    expect(await codeOf(await workbookOf(sheets))).toBe('WORKBOOK_TOO_LARGE');
  });

  it('by a long text that very many cells share is refused', async () => {
    const shared = (length: number) => ({
      name: 'xl/sharedStrings.xml',
      content: Buffer.from(`<sst><si><t>${'长'.repeat(length)}</t></si></sst>`),
    });
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    const sheet = entriesWith(`<worksheet>${row.repeat(10)}</worksheet>`);
    expect(await codeOf(zipOf([...sheet, shared(20_000)]))).toBe('READ');
    expect(await codeOf(zipOf([...sheet, shared(20_001)]))).toBe('WORKBOOK_TOO_LARGE');
  });

  it('by very many entries is refused', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({
      name: `${index}`,
      content: Buffer.alloc(0),
    }));
    expect(await codeOf(zipOf(many))).toBe('WORKBOOK_TOO_LARGE');
  });
});

describe('cells that do not say where they stand', () => {
  it('follow the one before too where a row gives no number', async () => {
    const xml =
      '<worksheet><row r="3"><c><v>1</v></c></row><row r="x"><c><v>2</v></c></row><row r="9999999"><c><v>3</v></c></row></worksheet>';
    const read = await readWorkbook(zipOf(entriesWith(xml)));
    const cells = read.ok ? read.value.sheets[0]?.cells : [];
    expect(cells?.map(({ row, column }) => [row, column])).toEqual([
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
  });

  it('follow the one before, a row below the row before', async () => {
    const xml =
      '<worksheet><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></worksheet>';
    const read = await readWorkbook(zipOf(entriesWith(xml)));
    const cells = read.ok ? read.value.sheets[0]?.cells : [];
    expect(cells?.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [1, 4],
      [1, 5],
      [2, 1],
    ]);
  });
});
