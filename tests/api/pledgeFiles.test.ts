import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { PledgeFigures, PledgeKindFigures, PledgeRow } from '../../schema/generated/resolvers.js';
import { figuresWorkbook } from '../../server/features/pledges/export/figuresWorkbook.js';
import { answerOf, startServer, type TestServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const get = (query: string) => fetch(`${server.url}/api/pledges/figures.xlsx?${query}`);

async function workbookOf(body: ArrayBuffer | Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(body as ArrayBuffer);
  return workbook;
}

/** The values of a sheet's rows, without the empty cell before the first. */
const rowsOf = (workbook: ExcelJS.Workbook, name: string) =>
  workbook
    .getWorksheet(name)
    ?.getSheetValues()
    .map((row) => (Array.isArray(row) ? row.slice(1) : [])) ?? [];

describe('the figures of a period as a workbook', () => {
  it('are plain yuan that add up to the year, each sheet with as-of date, version, definition and source', async () => {
    const response = await get('period=2024');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('pledges-2024-as-of-2026-11-24.xlsx');
    const workbook = await workbookOf(await response.arrayBuffer());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '主要指标',
      '按月',
      '按银行',
      '按乡镇（街道）',
      '按行业大类',
      '期后更正',
      '专利质押明细',
      '数据知识产权质押明细',
    ]);
    expect(rowsOf(workbook, '主要指标')).toContainEqual([
      '专利质押登记',
      5_900_000_000,
      130,
      expect.stringContaining('注销不冲减'),
    ]);
    for (const { name } of workbook.worksheets) {
      const text = JSON.stringify(rowsOf(workbook, name));
      for (const part of ['截至 2026-11-24；查询版本 1', '口径：', '来源：', '单位：元']) {
        expect([name, text]).toEqual([name, expect.stringContaining(part)]);
      }
    }
    const months = rowsOf(workbook, '按月').filter(
      ([month]) => typeof month === 'string' && /^2024-\d\d$/.test(month),
    );
    expect(months.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBeCloseTo(5_900_000_000, 2);
    const [total, ...banks] = rowsOf(workbook, '按银行')
      .filter((row) => row.length === 3)
      .slice(1);
    expect(banks.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBeCloseTo(Number(total?.[1]), 2);
  });

  it('hold the rows that the figures count, each kind apart, adding up to the fen', async () => {
    const workbook = await workbookOf(await (await get('period=2024')).arrayBuffer());
    for (const [name, count, amount] of [
      ['专利质押明细', 293, 5_900_000_000],
      ['数据知识产权质押明细', 32, 120_000_000],
    ] as const) {
      const rows = rowsOf(workbook, name);
      const heading = JSON.stringify(rows.slice(0, 5));
      for (const part of ['截至 2026-11-24；查询版本 1', '口径：']) expect(heading).toContain(part);
      const entries = rows.filter(([date]) => typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date));
      expect([name, entries.length]).toEqual([name, count]);
      expect(entries.reduce((sum, row) => sum + Math.round(Number(row[8]) * 100), 0)).toBe(amount * 100);
      expect(rows).toContainEqual(['合计', '', '', '', '', '', '', '', amount]);
    }
    expect(rowsOf(workbook, '专利质押明细')).toContainEqual([
      '2024-01-03',
      '余姚示例生物科技股份有限公司',
      '91330281MA0DEMJ738',
      '阳明街道',
      expect.any(String),
      '示例银行乙',
      '一种发酵罐 等 2 项',
      'Y2024990000038',
      25_000_000,
      '已注销',
      '登记',
      '2024-01-03',
    ]);
  });

  it('speak English when asked, and say of what the ledger does not know that there is no data', async () => {
    const response = await get('period=2019&asOf=2024-06-30&language=en');
    const workbook = await workbookOf(await response.arrayBuffer());
    expect(rowsOf(workbook, 'Main figures')).toContainEqual([
      'Patent pledges registered',
      'no data',
      'no data',
      expect.any(String),
    ]);
    expect(rowsOf(workbook, 'By month')).toContainEqual([
      '2019-01',
      'no data',
      'no data',
      'no data',
      'no data',
    ]);
    expect(rowsOf(workbook, 'Rows of patent pledges')).toContainEqual(
      expect.arrayContaining(['Total', 'no data']),
    );
  });

  it.each([
    ['period=24', [400, 'PERIOD_INVALID']],
    ['asOf=2024-02-30', [400, 'DATE_INVALID']],
  ] as const)('are refused for %s', async (query, expected) => {
    const { status, errors } = await answerOf(await get(query));
    expect([status, errors[0]?.extensions.code]).toEqual(expected);
  });

  it('keep a name that begins like a formula as a text', async () => {
    const text = { zh: '文', en: 'text' };
    const name = '=HYPERLINK("http://example.com","x")';
    const kind: PledgeKindFigures = {
      kind: 'PATENT',
      known: 'WHOLE',
      enterprises: 1,
      amount: '9007199254740993.27',
      averageAmount: '1.00',
      rows: 1,
      definition: text,
      byMonth: [],
      byInstitution: [{ key: 'x', label: { zh: name, en: name }, enterprises: 1, amount: '1.00' }],
      byTown: [],
      byIndustry: [],
      corrections: [],
      stock: { date: '2024-12-31', registrations: 1, enterprises: 1, amount: '1.00' },
    };
    const figures: PledgeFigures = {
      asOf: '2024-12-31',
      period: { code: '2024', from: '2024-01-01', through: '2024-12-31' },
      coverage: {
        registeredFrom: '2024-01-01',
        registeredThrough: '2024-12-31',
        recordedThrough: '2024-12-31',
      },
      source: text,
      queryVersion: 1,
      patentPledge: kind,
      dataIpPledge: kind,
      definitions: { enterprises: text, average: text, stock: text, cutOff: text },
      notCollected: [],
    };
    const row: PledgeRow = {
      id: 'x#1',
      pledgeId: 'x',
      addition: 'REGISTRATION',
      date: '2024-01-02',
      recordedOn: '2024-01-02',
      amount: '1.00',
      registrationNumber: 'Y1',
      pledgor: {
        creditCode: '91330281MA0DEM013U',
        name: '=1+1',
        industryCode: '3491',
        industry: text,
        town: text,
      },
      institution: text,
      assets: [{ number: '1', title: '+1' }],
      state: 'REGISTERED',
      securedAmount: '1.00',
    };
    const rows = { total: 7, first: [row] };
    const workbook = await workbookOf(
      await figuresWorkbook({ figures, patents: rows, dataIp: { total: 0, first: [] } }, 'zh'),
    );
    const pledges = workbook.getWorksheet('专利质押明细');
    expect(pledges?.getCell('B8').type).toBe(ExcelJS.ValueType.String);
    expect([pledges?.getCell('B8').value, pledges?.getCell('G8').value]).toEqual(['=1+1', '+1']);
    // What a sheet does not take is said, with how much there is.
    expect(pledges?.getCell('A5').value).toContain('只列前 1 笔，共 7 笔');
    const sheet = workbook.getWorksheet('按银行');
    const cell = sheet?.getCell('A6');
    expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, name]);
    // An amount of more digits than a spreadsheet keeps stays a text, whole.
    expect(sheet?.getCell('B5').value).toBe('9007199254740993.27');
  });
});
