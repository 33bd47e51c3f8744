import { describe, expect, it } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { statementTemplate } from '../../../server/features/profiles/statements/template.js';
import { checkOf, workbookOf, type Rows } from './workbooks.js';

/** What a sheet gives: each amount as `pointer=value`, each fault as `cell code`. */
async function readOf(rows: Rows, change?: (workbook: ExcelJS.Workbook) => void) {
  const { amounts, faults } = await checkOf(await workbookOf({ 表1: rows }, change));
  return {
    amounts: amounts.map(({ pointer, value }) => `${pointer.replace('/finances/', '')}=${value}`),
    faults: faults.map(({ cell, code }) => `${cell ?? ''} ${code}`),
  };
}

const head = ['会计年度', '营业收入（元）', '净利润（元）'];

describe('statements that are awkward but right', () => {
  const cases: readonly (readonly [string, Rows, readonly string[]])[] = [
    ['a year a row', [head, [2025, 1000, -5.5]], ['2025/revenue=1000.00', '2025/netProfit=-5.50']],
    [
      'a year a column, as statements are printed',
      [
        ['利润表', null, null],
        ['单位：元', null, null],
        ['项目', '2024年度', '2025年度'],
        ['一、营业收入', 1, 2],
        ['减：研发费用', 3, 4],
        ['五、净利润', 5, 6],
      ],
      ['2024/revenue=1.00', '2024/rdExpense=3.00', '2024/netProfit=5.00'].concat([
        '2025/revenue=2.00',
        '2025/rdExpense=4.00',
        '2025/netProfit=6.00',
      ]),
    ],
    [
      'units of ten thousand yuan above the table',
      [
        ['编制单位：余姚示例公司'],
        ['金额单位：人民币万元 '],
        ['年度', '营业收入', '资产总计'],
        [2025, 1234.5678, '0.01'],
      ],
      ['2025/revenue=12345678.00', '2025/assets=100.00'],
    ],
    [
      'a unit of its own in each head, which goes before that of the sheet',
      [['单位：元'], ['年度', '营业收入（万元）', '负债合计（亿元）', '资产总额'], [2025, 3, 0.5, 7]],
      ['2025/revenue=30000.00', '2025/liabilities=50000000.00', '2025/assets=7.00'],
    ],
    [
      'digits, brackets and commas of full width',
      [head, ['２０２４年', '１，２３４，５６７．８９', '（１２３．４）']],
      ['2024/revenue=1234567.89', '2024/netProfit=-123.40'],
    ],
    [
      'thousands with commas, signs of money, and units behind figures',
      [head, ['2025', '¥1,234,567.80', '-￥20'], ['2024', '300万元', '−5 元']],
      ['2025/revenue=1234567.80', '2025/netProfit=-20.00', '2024/revenue=3000000.00', '2024/netProfit=-5.00'],
    ],
    [
      'negatives in brackets',
      [head, [2025, '0', '(1,000.50)']],
      ['2025/revenue=0.00', '2025/netProfit=-1000.50'],
    ],
    [
      'dashes and empty cells where there is nothing',
      [head, [2025, '—', null], [2024, 5, '--'], [null, null, '-']],
      ['2024/revenue=5.00'],
    ],
    [
      'a year between that is not there at all',
      [head, [2023, 1, 1], [2025, 2, 2]],
      ['2023/revenue=1.00', '2023/netProfit=1.00', '2025/revenue=2.00', '2025/netProfit=2.00'],
    ],
    [
      'years as dates, as serials of dates, and as dates in words',
      [
        head,
        [new Date(Date.UTC(2024, 11, 31)), 1, null],
        [46022, 2, null],
        ['2023年12月31日', 3, null],
        ['FY2022', 4, null],
      ],
      ['2024/revenue=1.00', '2025/revenue=2.00', '2023/revenue=3.00', '2022/revenue=4.00'],
    ],
    [
      'formulas, by the values stored with them',
      [head, [2025, { formula: 'B9*2', result: 12.3 }, { formula: 'B1&""', result: '4' }]],
      ['2025/revenue=12.30', '2025/netProfit=4.00'],
    ],
    [
      'the noise of binary fractions',
      [head, [2025, 0.1 + 0.2, 1234567.1 * 3]],
      ['2025/revenue=0.30', '2025/netProfit=3703701.30'],
    ],
    [
      'rich text and line breaks in a head',
      [
        [{ richText: [{ text: '会计' }, { text: '年度' }] }, '营业\n收入 （元）', '净 利 润(元)'],
        [2025, 8, 9],
      ],
      ['2025/revenue=8.00', '2025/netProfit=9.00'],
    ],
    [
      'very small and very large numbers',
      [head, [2025, 9e13, 0.01]],
      ['2025/revenue=90000000000000.00', '2025/netProfit=0.01'],
    ],
    [
      'columns of line numbers and notes beside the amounts',
      [
        ['单位：元'],
        ['项目', '行次', '附注', '2025'],
        ['营业收入', 1, '五、1', 10],
        ['净利润', 2, '五、2', 20],
      ],
      ['2025/revenue=10.00', '2025/netProfit=20.00'],
    ],
    [
      'English names',
      [
        ['Year', 'Revenue (CNY)', 'Net profit (CNY million)'],
        [2025, 5, 1.5],
      ],
      ['2025/revenue=5.00', '2025/netProfit=1500000.00'],
    ],
    [
      'one amount given twice alike',
      [head, [2025, 5, null], ['2025年', '5.00', 6]],
      ['2025/revenue=5.00', '2025/netProfit=6.00'],
    ],
  ];
  it.each(cases)('%s', async (_name, rows, amounts) => {
    const read = await readOf(rows);
    expect(read.faults).toEqual([]);
    expect([...read.amounts].sort()).toEqual([...amounts].sort());
  });

  it('a merged title, and a title merged over the whole table', async () => {
    const read = await readOf([['2025年度财务数据', null, null], head, [2025, 1, 2]], (workbook) => {
      workbook.getWorksheet('表1')?.mergeCells('A1:C1');
    });
    expect(read).toEqual({ amounts: ['2025/revenue=1.00', '2025/netProfit=2.00'], faults: [] });
  });

  it('a workbook that counts its days from 1904', async () => {
    const read = await readOf([head, [new Date(Date.UTC(2024, 11, 31)), 1, null]], (workbook) => {
      workbook.properties.date1904 = true;
    });
    expect(read.amounts).toEqual(['2024/revenue=1.00']);
  });

  it('several sheets are one set of accounts, and hidden ones are left alone', async () => {
    const file = await workbookOf(
      {
        利润表: [['单位：元'], ['项目', '2025'], ['营业收入', 1], ['净利润', 2]],
        资产负债表: [['单位：万元'], ['项目', '2025-12-31'], ['资产总计', 3], ['负债合计', 4]],
        旧表: [head, [2025, 99, 99]],
        说明: [['本表由示例公司填写']],
      },
      (workbook) => {
        const hidden = workbook.getWorksheet('旧表');
        if (hidden) hidden.state = 'hidden';
      },
    );
    const { amounts, faults } = await checkOf(file);
    expect(faults).toEqual([]);
    expect(amounts.map(({ sheet, cell, code, value }) => [sheet, cell, code, value])).toEqual([
      ['利润表', 'B3', 'revenue', '1.00'],
      ['利润表', 'B4', 'netProfit', '2.00'],
      ['资产负债表', 'B3', 'assets', '30000.00'],
      ['资产负债表', 'B4', 'liabilities', '40000.00'],
    ]);
  });
});

describe('a cell that cannot be read is named, with what is wrong', () => {
  const cases: readonly (readonly [string, Rows, readonly string[]])[] = [
    [
      'no unit stated',
      [
        ['年度', '营业收入', '净利润（元）'],
        [2025, 1, 2],
      ],
      ['B1 UNIT_MISSING'],
    ],
    ['a year missing beside amounts', [head, [null, 1, 2], [2025, 3, 4]], ['A2 YEAR_MISSING']],
    ['a total among the years', [head, [2025, 1, 2], ['合计', 1, 2]], ['A3 YEAR_UNREADABLE']],
    [
      'a period that is no year',
      [['单位：元'], ['项目', '期末余额'], ['资产总计', 1], ['负债合计', 2]],
      ['B2 YEAR_UNREADABLE'],
    ],
    ['a year out of range', [head, [1899, 1, 2]], ['A2 YEAR_UNREADABLE']],
    ['words for an amount', [head, [2025, '约三百万', 2]], ['B2 AMOUNT_UNREADABLE']],
    ['commas in the wrong places', [head, [2025, '12,34', 2]], ['B2 AMOUNT_UNREADABLE']],
    ['two points', [head, [2025, '1.2.3', 2]], ['B2 AMOUNT_UNREADABLE']],
    ['a percentage', [head, [2025, '12%', 2]], ['B2 AMOUNT_UNREADABLE']],
    ['a date for an amount', [head, [2025, new Date(Date.UTC(2025, 0, 1)), 2]], ['B2 DATE_FOR_AMOUNT']],
    ['true for an amount', [head, [2025, true, 2]], ['B2 AMOUNT_UNREADABLE']],
    ['a formula without its value', [head, [2025, { formula: 'B9' }, 2]], ['B2 FORMULA_UNCOMPUTED']],
    [
      'a formula that failed',
      [head, [2025, { formula: '1/0', result: { error: '#DIV/0!' } }, 2]],
      ['B2 FORMULA_ERROR'],
    ],
    ['parts of a fen', [head, [2025, 1.005, 2]], ['B2 AMOUNT_TOO_FINE']],
    ['revenue below zero', [head, [2025, '(5)', 2]], ['B2 AMOUNT_REFUSED']],
    ['more than the platform holds', [head, [2025, '90,071,992,547,409.92', 2]], ['B2 AMOUNT_REFUSED']],
    ['two amounts for one year', [head, [2025, 1, 2], [2025, 3, 2]], ['B3 AMOUNT_TWICE']],
    [
      'several amounts for one year, each beside the first that differs',
      [head, [2025, 1, 2], [2025, 3, 2], [2025, 3, 2], [2025, 1, 2]],
      ['B3 AMOUNT_TWICE', 'B4 AMOUNT_TWICE', 'B5 AMOUNT_TWICE'],
    ],
    ['a long text of digits for an amount', [head, [2025, '1'.repeat(200), 2]], ['B2 AMOUNT_UNREADABLE']],
    ['no accounts at all', [['通讯录'], ['示例', '电话']], [' STATEMENT_NOT_FOUND']],
    ['an empty sheet', [], [' STATEMENT_NOT_FOUND']],
    ['names without any amount', [head], [' STATEMENT_NOT_FOUND']],
  ];
  it.each(cases)('%s', async (_name, rows, faults) => {
    expect((await readOf(rows)).faults).toEqual(faults);
  });
});

describe('the template', () => {
  it.each(['zh', 'en'] as const)(
    'filled in (%s) is read whole, and empty it is told so',
    async (language) => {
      const file = await statementTemplate(language, 2026);
      expect((await checkOf(file)).faults.map(({ code }) => code)).toEqual(['STATEMENT_NOT_FOUND']);
      const { default: Excel } = await import('exceljs');
      const workbook = new Excel.Workbook();
      await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
      const sheet = workbook.worksheets[0];
      [10, 20, 30, 40, 50, 60, 70].forEach((amount, index) => {
        const cell = sheet?.getCell(5, index + 2);
        if (cell) cell.value = amount;
      });
      const filled = await checkOf(Buffer.from(await workbook.xlsx.writeBuffer()));
      expect(filled.faults).toEqual([]);
      expect(filled.amounts.map(({ year, code, value }) => [year, code, value])).toEqual([
        [2025, 'revenue', '10.00'],
        [2025, 'assets', '20.00'],
        [2025, 'liabilities', '30.00'],
        [2025, 'netProfit', '40.00'],
        [2025, 'rdExpense', '50.00'],
        [2025, 'exportRevenue', '60.00'],
        [2025, 'costs', '70.00'],
      ]);
    },
  );
});

describe('statements that are wrong all over', () => {
  it('are told of by the first hundred cells, and by how many there are', async () => {
    const rows = Array.from({ length: 51 }, () => [2025, '不详', '未知']);
    const { amounts, faults, faultCount } = await checkOf(await workbookOf({ 表1: [head, ...rows] }));
    expect([amounts.length, faults.length, faultCount]).toEqual([0, 100, 102]);
    expect([faults[0]?.cell, faults[99]?.cell]).toEqual(['B2', 'C51']);
  });
});
