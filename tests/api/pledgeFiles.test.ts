import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { PledgeFigures, PledgeKindFigures } from '../../schema/generated/resolvers.js';
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
    const sheet = (await workbookOf(await figuresWorkbook(figures, 'zh'))).getWorksheet('按银行');
    const cell = sheet?.getCell('A6');
    expect([cell?.type, cell?.value]).toEqual([ExcelJS.ValueType.String, name]);
    // An amount of more digits than a spreadsheet keeps stays a text, whole.
    expect(sheet?.getCell('B5').value).toBe('9007199254740993.27');
  });
});
