import type { FieldDefinition, LocalizedText } from '../../../schema/dictionary.js';
import { industryPlace, isCalendarDate } from '../../../server/domain/index.js';
import { compareDecimals, isDecimal, shiftPoint } from '../../shared/answers/decimal.js';
import * as faults from '../../shared/answers/typedFaults.js';
import type { Language } from '../../shared/format/language.js';
import { exactMoney, figureOf } from '../../shared/format/money.js';
import { givenMembers } from './fields.js';

/** What was typed into a field, read: a value of the border, null for nothing, or what is wrong. */
export type ReadText =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: LocalizedText };

type Reader = (text: string, field: FieldDefinition) => ReadText;

/** A text that is longer is refused by the API. */
const longestText = 200;
/** A share is typed in per cent. */
const percentPlaces = 2;

const readers: Readonly<Record<FieldDefinition['type'], Reader>> = {
  money: readMoney,
  integer: readInteger,
  decimal: readPlain,
  ratio: readPercent,
  date: (text, field) => (isCalendarDate(text) ? value(text) : fault(faults.notADate(field))),
  boolean: (text) => value(text === 'true'),
  text: (text, field) =>
    text.length > longestText ? fault(faults.tooLong(field, longestText)) : value(text),
  enum: (text) => value(text),
  set: (text) => value(text),
  collection: () => value(null),
};

/** Reads a typed text as a value of a field; an empty one takes the fact away. */
export function readField(field: FieldDefinition, typed: string): ReadText {
  const text = field.type === 'text' ? typed.normalize('NFC').trim() : typed.normalize('NFKC').trim();
  return text === '' ? value(null) : readers[field.type](text, field);
}

/** A value as it is typed: money in yuan, a share in per cent. */
export function typedOf(field: FieldDefinition, fact: unknown): string {
  if (fact === undefined || fact === null) return '';
  const text = plainText(fact);
  return field.type === 'ratio' ? shiftPoint(text, percentPlaces) : text;
}

/** A value in words, with its unit; of a row, its known members. */
export function inWords(field: FieldDefinition, fact: unknown, language: Language): string {
  if (field.type === 'collection') {
    const rows = (Array.isArray(fact) ? fact : [fact]) as readonly Readonly<Record<string, unknown>>[];
    return rows.map((row) => rowInWords(field, row, language)).join(language === 'zh' ? '；' : '; ');
  }
  const text = plainText(fact);
  switch (field.type) {
    case 'money':
      return exactMoney(withCents(text), language);
    case 'ratio':
      return `${shiftPoint(text, percentPlaces)}%`;
    case 'boolean':
      return yesOrNo[text === 'true' ? 'yes' : 'no'][language];
    case 'enum':
      return field.values?.find(({ code }) => code === text)?.label[language] ?? text;
    case 'integer':
      return field.unit ? `${text} ${field.unit[language]}` : text;
    default:
      return field.code === 'industryCode' ? industryInWords(text, language) : text;
  }
}

/** A value in words where the head of its column names the unit. */
export function inCell(field: FieldDefinition, fact: unknown, language: Language): string {
  const text = plainText(fact);
  if (field.type === 'money') return figureOf(withCents(text));
  if (field.type === 'ratio') return shiftPoint(text, percentPlaces);
  return field.type === 'integer' ? text : inWords(field, fact, language);
}

function rowInWords(
  field: FieldDefinition,
  row: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const parts = givenMembers(field).flatMap((member) =>
    row[member.code] === undefined || row[member.code] === null
      ? []
      : [`${member.label[language]} ${inWords(member, row[member.code], language)}`],
  );
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** A code of GB/T 4754 with the division (大类) that it belongs to. */
function industryInWords(code: string, language: Language): string {
  const division = industryPlace(code)?.division;
  return division ? `${code} ${division.label[language]}` : code;
}

const yesOrNo = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;

function plainText(fact: unknown): string {
  return typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean'
    ? String(fact)
    : JSON.stringify(fact);
}

function withCents(yuan: string): string {
  const [whole = '', cents = ''] = yuan.split('.');
  return `${whole}.${cents.padEnd(2, '0')}`;
}

function readMoney(typed: string, field: FieldDefinition): ReadText {
  const digits = typed.replace(/[,\s¥]/g, '').replace(/^\((.*)\)$/, '-$1');
  if (!isDecimal(digits)) return fault(notAnAmount(field));
  const [whole = '', cents = ''] = digits.split('.');
  if (cents.length > 2) return fault(tooFine(field));
  return withinRange(
    `${whole.replace(/^(-?)0+(?=\d)/, '$1')}.${cents.padEnd(2, '0')}`,
    field,
    (bound) => bound,
  );
}

function readInteger(typed: string, field: FieldDefinition): ReadText {
  const digits = typed.replace(/[,\s]/g, '').replace(/^0+(?=\d)/, '');
  if (!/^\d{1,15}$/.test(digits)) return fault(faults.notAWholeNumber(field));
  const read = withinRange(digits, field, (bound) => bound);
  return read.kind === 'value' ? value(Number(digits)) : read;
}

function readPlain(typed: string, field: FieldDefinition): ReadText {
  return isDecimal(typed) ? withinRange(typed, field, (bound) => bound) : fault(faults.notAPercentage(field));
}

function readPercent(typed: string, field: FieldDefinition): ReadText {
  const digits = typed.replace(/[%,\s]/g, '');
  if (!isDecimal(digits)) return fault(faults.notAPercentage(field));
  const share = shiftPoint(digits, -percentPlaces);
  if ((share.split('.')[1] ?? '').length > 6) return fault(faults.tooFinePercentage(field));
  return withinRange(share, field, (bound) => shiftPoint(bound, percentPlaces));
}

function withinRange(text: string, field: FieldDefinition, shown: (bound: string) => string): ReadText {
  if (!field.range) return value(text);
  const [low, high] = [String(field.range[0]), String(field.range[1])];
  const isInside = compareDecimals(text, low) >= 0 && compareDecimals(text, high) <= 0;
  return isInside ? value(text) : fault(faults.outOfRange(field, shown(low), shown(high)));
}

function notAnAmount({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”不是金额。请只填数字，以元为单位，如 3000000。`,
    en: `“${label.en}” is no amount. Enter digits only, in yuan, such as 3000000.`,
  };
}

function tooFine({ label }: FieldDefinition): LocalizedText {
  return {
    zh: `“${label.zh}”的小数太多。以元为单位，最多保留两位小数。`,
    en: `“${label.en}” has too many decimals. In yuan, keep at most two.`,
  };
}

function value(read: unknown): ReadText {
  return { kind: 'value', value: read };
}

function fault(message: LocalizedText): ReadText {
  return { kind: 'fault', message };
}
