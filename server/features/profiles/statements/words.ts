import { dictionaryFields } from '../../../../schema/generated/dictionary.js';
import type { FieldDefinition } from '../../../../schema/dictionary.js';

const finances = dictionaryFields.find(({ code }) => code === 'finances');

/** The amounts that a year's accounts have. */
export const amountFields: readonly FieldDefinition[] = (finances?.members ?? []).filter(
  ({ type }) => type === 'money',
);

/** The field that says which year an amount is of. */
export const yearField = finances?.members?.find(({ code }) => code === 'year');

/** What statements call the same amount besides the dictionary's own name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  assets: ['资产总计', '资产合计', 'total assets'],
  liabilities: ['负债合计', '负债总计', '总负债', 'total liabilities'],
  revenue: ['营业收入合计', 'operating revenue'],
  netProfit: ['净利润合计', 'net income'],
  rdExpense: ['研发费用合计', 'r&d expense'],
};

const yearNames = new Set(['会计年度', '年度', '年份', '年', 'fiscal year', 'year']);

const codesByName: ReadonlyMap<string, string> = new Map(
  amountFields.flatMap(({ code, label }) =>
    [label.zh, label.en, ...(otherNames[code] ?? [])].map((name) => [name.toLowerCase(), code] as const),
  ),
);

/** Units by their names, as powers of ten of a yuan; the longer name is looked for first. */
const units: readonly (readonly [string, number])[] = [
  ['百万元', 6],
  ['亿元', 8],
  ['万元', 4],
  ['千元', 3],
  ['元', 0],
  ['cny 10,000', 4],
  ['cny million', 6],
  ['cny thousand', 3],
  ['cny', 0],
  ['yuan', 0],
  ['rmb', 0],
];

/** A text as labels are compared: one width, small letters, no spaces between Chinese signs. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])/g, '')
    .trim()
    .toLowerCase();
}

/** The code of the amount that a cell names, whatever numbering, prefix and unit stand around the name. */
export function amountNamed(text: string): string | undefined {
  const name = withoutUnit(plain(text))
    .replace(/^[一二三四五六七八九十]+[、.]/, '')
    .replace(/^\d+[、.]\s*/, '')
    .replace(/^(其中|加|减):/, '')
    .trim();
  return codesByName.get(name);
}

/** Whether a cell names the column or row of years. */
export function namesYears(text: string): boolean {
  return yearNames.has(withoutUnit(plain(text)));
}

/** The unit in brackets behind a name, such as `营业收入（万元）`, as a power of ten of a yuan. */
export function unitInBrackets(text: string): number | undefined {
  const [, inside] = /\(([^()]*)\)$/.exec(plain(text)) ?? [];
  return inside === undefined ? undefined : unitNamed(inside.replace(/^单位:?/, ''));
}

/** The unit that a cell states for a whole sheet, such as `单位：人民币万元`. */
export function unitStated(text: string): number | undefined {
  const [, unit] = /(?:金额单位|货币单位|单位|unit)\s*:\s*(.+)$/.exec(plain(text)) ?? [];
  const named = unit?.replace(/^人民币/, '') ?? '';
  return units.find(([name]) => named.startsWith(name))?.[1];
}

/** The unit of a text that is nothing but a unit. */
export function unitNamed(text: string): number | undefined {
  const name = text
    .replace(/^人民币/, '')
    .replace(/[()]/g, '')
    .trim();
  return units.find(([unit]) => unit === name)?.[1];
}

function withoutUnit(text: string): string {
  return text.replace(/\([^()]*\)$/, '').trim();
}
