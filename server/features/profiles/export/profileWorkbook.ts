import ExcelJS from 'exceljs';
import { dictionaryFields } from '../../../../schema/generated/dictionary.js';
import type { FieldDefinition } from '../../../../schema/dictionary.js';
import {
  addressLabel,
  originOfFact,
  pointerTo,
  readAddress,
  rowKeys,
  rowsOf,
  sourceKindLabel,
  valueAt,
  type EditedProfile,
  type Row,
} from '../../../domain/index.js';

type Language = 'zh' | 'en';

const words = {
  zh: {
    facts: '单项信息',
    others: '其他来源',
    head: ['项目', '内容', '单位', '来源类别', '来源', '截至'],
    source: ['来源类别', '来源', '截至'],
    yuan: '元',
    yes: '是',
    no: '否',
    version: (name: string, version: number) => `${name} 企业画像第 ${version} 版（金额以元为单位）`,
  },
  en: {
    facts: 'Single facts',
    others: 'Other sources',
    head: ['Fact', 'Value', 'Unit', 'Kind of source', 'Source', 'As of'],
    source: ['Kind of source', 'Source', 'As of'],
    yuan: 'CNY',
    yes: 'yes',
    no: 'no',
    version: (name: string, version: number) => `${name}: profile, version ${version} (amounts in CNY)`,
  },
} as const;

/** A profile as a workbook: single facts, a sheet for each list, and what other sources say. */
export async function profileWorkbook(
  name: string,
  version: number,
  profile: EditedProfile,
  language: Language,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const say = words[language];
  const title = say.version(name, version);
  const known = dictionaryFields.filter(({ code }) => profile.facts[code] !== undefined);
  const single = known.filter(({ type }) => type !== 'collection');
  addSheet(workbook, say.facts, [
    [title],
    [...say.head],
    ...single.map((field) => [
      field.label[language],
      cellOf(field, profile.facts[field.code], language),
      unitOf(field, language),
      ...sourceCells(profile, pointerTo(field.code), language),
    ]),
  ]);
  for (const field of known.filter(({ type }) => type === 'collection')) {
    addSheet(workbook, field.label[language], [[title], ...listRows(field, profile, language)]);
  }
  addSheet(workbook, say.others, [[title], [...say.head], ...otherRows(profile, language)]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

type Value = string | number | null;

function listRows(field: FieldDefinition, profile: EditedProfile, language: Language): readonly Value[][] {
  const members = (field.members ?? []).filter(({ derivedFrom }) => derivedFrom === undefined);
  const rows = rowsOf(profile.facts, field.code);
  const keys = rowKeys(field.code, rows);
  return [
    [...members.map(({ label }) => label[language]), ...words[language].source],
    ...rows.map((row, index) => [
      ...members.map((member) => cellOf(member, row[member.code], language)),
      ...sourceCells(profile, pointerTo(field.code, keys[index] ?? ''), language),
    ]),
  ];
}

function otherRows({ facts, otherStatements }: EditedProfile, language: Language): readonly Value[][] {
  return otherStatements.flatMap(({ pointer, value, kind, source, date }) => {
    const address = readAddress(pointer);
    if (address === undefined || address.kind === 'row') return [];
    const row =
      address.kind === 'cell' ? valueAt(facts, pointerTo(address.collection.code, address.key)) : undefined;
    return [
      [
        addressLabel(pointer, row as Row | undefined)[language],
        cellOf(address.field, value, language),
        unitOf(address.field, language),
        sourceKindLabel(kind)[language],
        source[language],
        date,
      ],
    ];
  });
}

function sourceCells({ provenance }: EditedProfile, pointer: string, language: Language): readonly Value[] {
  const origin = originOfFact(provenance, pointer);
  if (origin === undefined) return [null, null, null];
  return [sourceKindLabel(origin.kind ?? 'self')[language], origin.source[language], origin.date];
}

function unitOf({ type, unit }: FieldDefinition, language: Language): Value {
  return type === 'money' ? words[language].yuan : (unit?.[language] ?? null);
}

/** Codes in words; a number of more digits than a spreadsheet keeps stays a text. */
function cellOf({ type, values }: FieldDefinition, value: unknown, language: Language): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no;
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value);
  const text = String(value);
  if (type === 'enum') return values?.find(({ code }) => code === text)?.label[language] ?? text;
  const isNumber = type !== 'text' && type !== 'date' && type !== 'set';
  return isNumber && text.replace(/\D/g, '').length <= 15 ? Number(text) : text;
}

function addSheet(workbook: ExcelJS.Workbook, name: string, rows: readonly (readonly Value[])[]): void {
  // A sheet's name has 31 signs at most and none of these.
  const sheet = workbook.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
  for (const row of rows) sheet.addRow([...row]);
  sheet.getRow(2).font = { bold: true };
  for (const column of sheet.columns) column.width = 20;
}
