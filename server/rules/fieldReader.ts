import type { Field } from './dictionary.js';
import type { Scalar } from './scalar.js';
import { readNumber, readScalar } from './fact.js';
import { compareScalars } from './scalar.js';
import type { FieldType, FieldValue } from './field.js';
import { FIELD_TYPES, isNumeric } from './field.js';
import type { LocalizedText } from './localizedText.js';
import type { JsonObject, Place } from './place.js';
import { isJsonList, isJsonObject } from './place.js';

/** What makes a dictionary faulty, and where; `readDictionary` turns it into a value. */
export class DictionaryFault extends Error {
  constructor(
    readonly place: Place,
    readonly text: LocalizedText,
  ) {
    super(text.en);
  }
}

const KEYS: ReadonlySet<string> = new Set([
  ...['code', 'type', 'label', 'description', 'unit', 'values', 'range', 'members', 'derivedFrom', 'formula'],
  ...['changeable', 'provedBy', 'source', 'sensitivity'],
]);

const isText = (json: unknown): json is string => typeof json === 'string' && json !== '';

/** Reads a text for people: both languages, or one text that serves for both. */
function readLabel(json: unknown, place: Place): LocalizedText {
  if (isText(json)) return { zh: json, en: json };
  if (isJsonObject(json)) {
    const [zh, en] = [json['zh'], json['en']];
    if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  }
  throw new DictionaryFault(place, {
    zh: '应为 {"zh", "en"} 两种语言的文本。',
    en: 'A text in both languages is wanted: {"zh", "en"}.',
  });
}

const isFieldType = (json: unknown): json is FieldType => FIELD_TYPES.some((type) => type === json);

function readType(json: unknown, place: Place): FieldType {
  if (isFieldType(json)) return json;
  const types = FIELD_TYPES.join(', ');
  throw new DictionaryFault(place, {
    zh: `类型应为 ${types} 之一。`,
    en: `The type must be one of ${types}.`,
  });
}

function readValues(json: unknown, place: Place): ReadonlyMap<string, FieldValue> {
  const fault = {
    zh: '应为 [{"code", "label"}]，代码不得重复。',
    en: 'A list of {"code", "label"} is wanted, no code twice.',
  };
  if (!isJsonList(json) || json.length === 0) throw new DictionaryFault(place, fault);
  const values = new Map<string, FieldValue>();
  json.forEach((item, index) => {
    const at = place.item(index);
    const code = isJsonObject(item) ? item['code'] : undefined;
    if (!isJsonObject(item) || typeof code !== 'string' || values.has(code))
      throw new DictionaryFault(at, fault);
    values.set(code, { code, label: readLabel(item['label'], at.item(0, 'label')) });
  });
  return values;
}

function readRange(json: unknown, type: FieldType, place: Place): readonly [Scalar, Scalar] {
  const readEnd = (end: unknown): Scalar | undefined =>
    isNumeric(type)
      ? readNumber(end)
      : type === 'date'
        ? readScalar(end, type, { values: new Map() })
        : undefined;
  if (isJsonList(json) && json.length === 2) {
    const [low, high] = [readEnd(json[0]), readEnd(json[1])];
    if (low !== undefined && high !== undefined && compareScalars(low, high) <= 0) return [low, high];
  }
  throw new DictionaryFault(place, {
    zh: '应为 [下限, 上限]，两端同为该类型的数值或日期，下限不大于上限。',
    en: 'A pair [low, high] of the type’s numbers or dates is wanted, low not above high.',
  });
}

function readCodes(json: unknown, place: Place): readonly string[] {
  if (isJsonList(json) && json.every(isText)) return json;
  throw new DictionaryFault(place, { zh: '应为字段代码的列表。', en: 'A list of field codes is wanted.' });
}

function refuseWrongKeys(json: JsonObject, type: FieldType, place: Place): void {
  const listsValues = type === 'enum' || type === 'set';
  const wanted: readonly [key: string, wanted: boolean][] = [
    ['values', listsValues],
    ['members', type === 'collection'],
  ];
  for (const [key, needed] of wanted) {
    if (Object.hasOwn(json, key) === needed) continue;
    throw new DictionaryFault(place, {
      zh: needed ? `类型 ${type} 须有“${key}”。` : `类型 ${type} 不能有“${key}”。`,
      en: needed
        ? `A field of type ${type} needs “${key}”.`
        : `A field of type ${type} cannot have “${key}”.`,
    });
  }
}

function refuseWrongRemarks(json: JsonObject, place: Place): void {
  for (const key of ['description', 'unit', 'formula', 'provedBy', 'source']) {
    if (Object.hasOwn(json, key)) readLabel(json[key], place.item(0, key));
  }
  if (Object.hasOwn(json, 'sensitivity') && !isText(json['sensitivity'])) {
    throw new DictionaryFault(place.item(0, 'sensitivity'), { zh: '应为文本。', en: 'A text is wanted.' });
  }
  const effort = json['changeable'];
  if (
    Object.hasOwn(json, 'changeable') &&
    !(Number.isInteger(effort) && Number(effort) >= 1 && Number(effort) <= 5)
  ) {
    throw new DictionaryFault(place.item(0, 'changeable'), {
      zh: '应为 1 至 5 的整数。',
      en: 'An integer from 1 to 5 is wanted.',
    });
  }
}

/** A field without its members and inputs, which are read apart. */
export interface FieldHead {
  readonly head: Omit<Field, 'members' | 'inputs'>;
  /** The members' list as it was given, undefined for any other type than a collection. */
  readonly members: unknown;
  readonly codes: readonly string[];
}

/**
 * Reads one field of a dictionary, all but its members.
 * @throws DictionaryFault at what is wrong
 */
export function readFieldHead(json: unknown, place: Place): FieldHead {
  if (!isJsonObject(json))
    throw new DictionaryFault(place, { zh: '应为字段对象。', en: 'A field is wanted.' });
  for (const key of Object.keys(json)) {
    if (KEYS.has(key)) continue;
    throw new DictionaryFault(place.item(0, key), { zh: '字段不能有此键。', en: 'A field has no such key.' });
  }
  const code = json['code'];
  if (!isText(code) || code.includes('.')) {
    throw new DictionaryFault(place.item(0, 'code'), {
      zh: '代码应为非空文本，不含句点。',
      en: 'The code must be a text, not empty and without a dot.',
    });
  }
  const type = readType(json['type'], place.item(0, 'type'));
  refuseWrongKeys(json, type, place);
  refuseWrongRemarks(json, place);
  const has = (key: string): boolean => Object.hasOwn(json, key);
  return {
    head: {
      code,
      type,
      label: readLabel(json['label'], place.item(0, 'label')),
      unit: has('unit') ? readLabel(json['unit'], place.item(0, 'unit')) : undefined,
      values: has('values') ? readValues(json['values'], place.item(0, 'values')) : new Map(),
      changeable: has('changeable') ? Number(json['changeable']) : undefined,
      range: has('range') ? readRange(json['range'], type, place.item(0, 'range')) : undefined,
    },
    members: has('members') ? json['members'] : undefined,
    codes: has('derivedFrom') ? readCodes(json['derivedFrom'], place.item(0, 'derivedFrom')) : [],
  };
}
