import type { LocalizedText } from '../../../domain/index.js';

/** What can be wrong with a cell: a stable code, what is wrong, and how to mend it. */
export interface CellFault {
  readonly code: string;
  readonly message: LocalizedText;
}

function fault(code: string, zh: string, en: string): CellFault {
  return { code, message: { zh, en } };
}

/** The workbook has no table of accounts. */
export const noStatement = fault(
  'STATEMENT_NOT_FOUND',
  '没有找到年度财务数据：表中应有“营业收入”“资产总额”等项目名和年度。请参照模板。',
  'No yearly accounts were found: a sheet needs the names of amounts, such as revenue, and years. Follow the template.',
);

/** No unit is stated for an amount. */
export const unitMissing = fault(
  'UNIT_MISSING',
  '没有写明金额单位。请在项目名后注明，如“营业收入（万元）”，或在表头写“单位：元”。',
  'No unit is stated. Put it behind the name, as in 营业收入（万元）, or above the table, as in 单位：元.',
);

/** Amounts stand where no year is given. */
export const yearMissing = fault(
  'YEAR_MISSING',
  '这里缺年度，但同一行（列）有金额。请填写年度，如 2025。',
  'The year is missing here, beside amounts. Enter it, such as 2025.',
);

/** The cell should say a year and doesn't. */
export function yearUnreadable(shown: string): CellFault {
  return fault(
    'YEAR_UNREADABLE',
    `“${cut(shown)}”不是年度。请写成 2025 或 2025年度；合计、附注等请移出表格。`,
    `“${cut(shown)}” is no year. Write 2025; move totals and notes out of the table.`,
  );
}

/** The same amount of one year stands in two cells, and they differ. */
export function givenTwice(other: string): CellFault {
  return fault(
    'AMOUNT_TWICE',
    `同一年度的同一项目在 ${other} 已有不同的金额。请只保留一个。`,
    `Cell ${other} gives another amount for the same year. Keep one.`,
  );
}

/** The cell is no amount. */
export function notAnAmount(shown: string): CellFault {
  return fault(
    'AMOUNT_UNREADABLE',
    `“${cut(shown)}”不是金额。请只填数字，负数写成 -123 或（123）。`,
    `“${cut(shown)}” is no amount. Enter digits only; a negative is -123 or (123).`,
  );
}

/** The formula failed. */
export function errorValue(shown: string): CellFault {
  return fault(
    'FORMULA_ERROR',
    `公式出错（${cut(shown)}）。请改正公式，或直接填写数字。`,
    `The formula failed (${cut(shown)}). Mend it, or enter the number.`,
  );
}

/** The formula was never worked out. */
export const uncomputed = fault(
  'FORMULA_UNCOMPUTED',
  '公式没有保存计算结果。请在 Excel 中打开并保存一次，或直接填写数字。',
  'The formula was stored without its value. Open and save the workbook once, or enter the number.',
);

/** A date stands where an amount is wanted. */
export const dateForAmount = fault(
  'DATE_FOR_AMOUNT',
  '这里是日期，不是金额。请改成数字格式并核对。',
  'This is a date, not an amount. Change its format to a number and check it.',
);

/** The amount has parts of a fen. */
export const tooFine = fault(
  'AMOUNT_TOO_FINE',
  '金额比一分还细。请四舍五入到分后再填。',
  'The amount is finer than a fen. Round it to two decimals of a yuan.',
);

function cut(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
