import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { StatementCheck } from '../../schema/statementCheck.js';
import { checkOf, entriesWith, workbookOf, zipOf } from '../features/profiles/workbooks.js';
import { askPortrait, sendSave } from './profileOperations.js';
import { answerOf, startServer, type TestServer } from './server.js';

const creditCode = '91330281MA0DEM021N';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (path: string, from = server) => fetch(`${from.url}/api/profile${path}`);
const post = (body: BodyInit, type = workbookType, from = server) =>
  fetch(`${from.url}/api/profile/statements`, { method: 'POST', headers: { 'content-type': type }, body });
const bytes = (file: Buffer) => new Uint8Array(file);
const codeOf = async (response: Response) => {
  const { status, errors } = await answerOf(response);
  return [status, errors[0]?.extensions.code];
};

describe('statements from a workbook', () => {
  it('are read without being written, then saved as one version with their source', async () => {
    const file = await workbookOf({
      年度财务: [
        ['单位：万元'],
        ['会计年度', '营业收入', '净利润'],
        [2021, '１，０００', '（12.5）'],
        [2022, 1100, 20],
      ],
    });
    const response = await post(bytes(file));
    expect(response.status).toBe(200);
    const { amounts, faults } = (await response.json()) as StatementCheck;
    expect(faults).toEqual([]);
    const before = await askPortrait(server, creditCode);
    expect(before.newestVersion).toBe(1);
    const saved = await sendSave(server, {
      creditCode,
      baseVersion: 1,
      requestKey: 'statements-of-2021',
      changes: amounts.map(({ pointer, value }) => ({
        pointer,
        value,
        kind: 'DOCUMENT',
        title: '报表.xlsx',
      })),
    });
    expect(saved).toMatchObject({ __typename: 'ProfileSaved', version: 2, notCounted: [] });
    const { facts, origins } = await askPortrait(server, creditCode);
    expect(facts['finances']).toEqual(
      expect.arrayContaining([
        { year: 2021, revenue: '10000000.00', netProfit: '-125000.00' },
        { year: 2022, revenue: '11000000.00', netProfit: '200000.00' },
      ]),
    );
    const origin = origins.find(({ pointer }) => pointer === '/finances/2021/revenue');
    expect(origin?.source).toMatchObject({ kind: 'DOCUMENT', title: { zh: '报表.xlsx' } });
  });

  it('with faults name the cells in both languages', async () => {
    const file = await workbookOf({
      表: [
        ['年度', '营业收入（元）'],
        [null, 5],
      ],
    });
    const { faults } = (await (await post(bytes(file))).json()) as StatementCheck;
    expect(faults).toEqual([
      {
        code: 'YEAR_MISSING',
        sheet: '表',
        cell: 'A2',
        message: { zh: expect.stringContaining('缺年度'), en: expect.stringContaining('year is missing') },
      },
    ]);
  });

  it.each([
    ['a file of 20 MB', () => Promise.resolve(Buffer.alloc(20 * 1024 * 1024)), [413, 'BODY_TOO_LARGE']],
    [
      'a file that unpacks to 60 MB',
      () => Promise.resolve(zipOf(entriesWith(Buffer.alloc(60_000_000, ' ')))),
      [422, 'WORKBOOK_TOO_LARGE'],
    ],
    ['a text', () => Promise.resolve(Buffer.from('no workbook')), [422, 'NOT_A_WORKBOOK']],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), [422, 'NOT_A_WORKBOOK']],
  ])('%s are refused by name', async (_name, make, answer) => {
    expect(await codeOf(await post(bytes(await make())))).toEqual(answer);
  });

  it('say how large a file may be', async () => {
    const { errors } = await answerOf(await post(bytes(Buffer.alloc(6 * 1024 * 1024))));
    expect(errors[0]?.extensions.text).toEqual({
      zh: '请求正文过大，最多 5 MB。',
      en: 'The body is too large; 5 MB at most.',
    });
  });

  it('are not taken as a form, which a page of another site could send, nor by another method', async () => {
    expect(await codeOf(await post('a=1', 'application/x-www-form-urlencoded'))).toEqual([
      415,
      'MEDIA_TYPE_NOT_SUPPORTED',
    ]);
    expect(await codeOf(await get('/statements'))).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });
});

describe('files that are given', () => {
  it.each(['zh', 'en'])('the template (%s) is a workbook that names what is missing', async (language) => {
    const response = await get(`/template.xlsx?language=${language}`);
    expect(response.headers.get('content-type')).toBe(workbookType);
    expect(response.headers.get('content-disposition')).toContain('statements.xlsx');
    const { faults } = await checkOf(Buffer.from(await response.arrayBuffer()));
    expect(faults.map(({ code }) => code)).toEqual(['STATEMENT_NOT_FOUND']);
  });

  it('the whole profile as JSON, with sources', async () => {
    const response = await get(`/export?format=json&creditCode=${creditCode}`);
    const portrait = await askPortrait(server, creditCode);
    const whole = (await response.json()) as Readonly<Record<string, unknown>>;
    expect(whole).toMatchObject({ creditCode, version: portrait.version, facts: portrait.facts });
    expect(whole['provenance']).toHaveLength(portrait.origins.length);
  });

  it('the whole profile as a workbook, in words, and without formulas', async () => {
    const formula = '91330281MA0DEM1875';
    const changes = [{ pointer: '/loans/-', value: { lender: '=1+1', balance: '5.00', collateral: 'none' } }];
    await sendSave(server, { creditCode: formula, baseVersion: 1, requestKey: 'a-formula-by-name', changes });
    const response = await get(`/export?format=xlsx&creditCode=${formula}`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['单项信息', '年度财务', '现有贷款', '其他来源']),
    );
    const loans = workbook.getWorksheet('现有贷款');
    const last = loans?.lastRow?.values as readonly unknown[];
    expect(last.slice(1, 4)).toEqual(['=1+1', 5, '信用']);
    expect(loans?.lastRow?.getCell(1).type).toBe(ExcelJS.ValueType.String);
  });

  it.each([
    [`/export?format=pdf&creditCode=${creditCode}`, 400, 'FORMAT_UNKNOWN'],
    ['/export?format=json', 400, 'CREDIT_CODE_LENGTH'],
    ['/export?format=json&creditCode=91310000132149237G', 404, 'ENTERPRISE_NOT_FOUND'],
    ['/nothing', 404, 'NO_SUCH_ADDRESS'],
  ])('%s is refused with %i', async (path, status, code) => {
    expect(await codeOf(await get(path))).toEqual([status, code]);
  });
});

describe('outside the demonstration', () => {
  it('no statements are taken and no profile is given', async () => {
    const real = await startServer({ asOf: '2026-11-24' });
    try {
      const file = await workbookOf({
        表: [
          ['年度', '营业收入（元）'],
          [2025, 5],
        ],
      });
      expect(await codeOf(await post(bytes(file), workbookType, real))).toEqual([403, 'DEMO_ONLY']);
      const exported = await get(`/export?format=json&creditCode=${creditCode}`, real);
      expect(await codeOf(exported)).toEqual([403, 'DEMO_ONLY']);
    } finally {
      await real.close();
    }
  });
});
