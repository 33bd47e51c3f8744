import ExcelJS from 'exceljs';
import { amountFields, yearField } from './words.js';

type Language = 'zh' | 'en';

const words = {
  zh: {
    sheet: '年度财务',
    note: '一年一行；金额以元为单位，没有的留空；负数写成 -123 或（123）。可把表头的“元”改成“万元”。',
    unit: '（元）',
  },
  en: {
    sheet: 'Yearly accounts',
    note: 'One row a year; amounts in yuan, empty where there is none; a negative is -123 or (123).',
    unit: ' (CNY)',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** How many years are prepared, the last full one last. */
const years = 3;

/** An empty workbook for yearly accounts, its columns the dictionary's own. */
export async function statementTemplate(language: Language, thisYear: number): Promise<Buffer> {
  const { sheet: name, note, unit } = words[language];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 2, xSplit: 1 }] });
  sheet.addRow([note]);
  const head = [yearField?.label[language], ...amountFields.map(({ label }) => `${label[language]}${unit}`)];
  sheet.addRow(head).font = { bold: true };
  for (let back = years; back >= 1; back -= 1) sheet.addRow([thisYear - back]);
  sheet.columns.forEach((column, index) => {
    column.width = 22;
    if (index > 0) column.numFmt = '#,##0.00';
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
