import { addDuration, readDuration } from '../duration.js';
import { isWithinCalendar } from '../calendar.js';
import { readNumber } from '../fact.js';
import * as messages from '../faultMessages.js';
import { isNumeric } from '../field.js';
import type { LocalizedText } from '../localizedText.js';
import type { Place } from '../place.js';
import { isJsonList, isJsonObject } from '../place.js';
import type { Frame } from '../scope.js';
import { memberFrame, resolveName } from '../scope.js';
import type { Expression, Reference } from '../syntax.js';
import { readCollection, readSelection } from './collectionReader.js';
import type { ExpressionForm } from './forms.js';
import { EXPRESSION_FORMS, readForm } from './forms.js';
import type { Reading, Site } from './reading.js';
import { complete, readReference } from './reading.js';

type Read = (reading: Reading, site: Site) => Expression | undefined;

const decimal = messages.typeName('decimal');

/** Reads a list of parts, each with `readPart`; a list of another length is refused at the list. */
function readParts(
  reading: Reading,
  { json, place }: Site,
  key: string,
  length: { readonly is: (length: number) => boolean; readonly wanted: LocalizedText },
): readonly { readonly json: unknown; readonly place: Place }[] | undefined {
  const list = json[key];
  const at = place.keyOf(json, key);
  if (isJsonList(list) && length.is(list.length)) {
    return list.map((item, index) => ({ json: item, place: at.item(index) }));
  }
  reading.faults.report('INVALID_RULE', at, messages.shape(length.wanted));
  return undefined;
}

const two = { is: (length: number) => length === 2, wanted: { zh: '两项的列表', en: 'a list of two parts' } };
const some = {
  is: (length: number) => length > 0,
  wanted: { zh: '非空列表', en: 'a list of one part or more' },
};

const readField: Read = (reading, site) => {
  const reference = readReference(reading, site, 'field');
  if (!reference) return undefined;
  if (isNumeric(reference.field.type)) return { kind: 'field', reference };
  reading.faults.report('TYPE_MISMATCH', site.place, messages.typeMismatch(decimal));
  return undefined;
};

const readTimes: Read = (reading, site) => {
  const [first, second] = readParts(reading, site, 'times', two) ?? [];
  if (!first || !second) return undefined;
  const factor = readNumber(first.json);
  if (!factor)
    reading.faults.report('INVALID_LITERAL', first.place, messages.invalidLiteral(first.json, decimal));
  const of = readNumeric(reading, second.json, second.place, site.frame);
  return factor && of && { kind: 'times', factor, of };
};

const readCombined =
  (kind: 'plus' | 'min' | 'max'): Read =>
  (reading, site) => {
    const parts = readParts(reading, site, kind, some);
    const read = parts?.map((part) => readNumeric(reading, part.json, part.place, site.frame));
    const good = read && complete(read);
    return good && { kind, parts: good };
  };

const readMinus: Read = (reading, site) => {
  const parts = readParts(reading, site, 'minus', two);
  const [from, less] = parts?.map((part) => readNumeric(reading, part.json, part.place, site.frame)) ?? [];
  return from && less && { kind: 'minus', from, less };
};

const readCountOf: Read = (reading, site) => {
  const collection = readCollection(reading, site, 'count');
  const selection = collection && readSelection(reading, site, collection);
  return selection && { kind: 'count', ...selection };
};

/** The summed field must be the member's own, and a number. */
function readSummed(reading: Reading, site: Site, collection: Reference): Reference | undefined {
  const own = memberFrame(collection.field, collection.frame, site.frame);
  const { faults } = reading;
  const at = site.place.keyOf(site.json, 'of');
  const name = site.json['of'];
  const order = reading.nextOrder();
  const found = typeof name === 'string' ? resolveName(name, { ...own, outer: undefined }) : undefined;
  if (!found) faults.report('UNKNOWN_FIELD', at, messages.unknownField(name));
  else if (!isNumeric(found.field.type)) faults.report('TYPE_MISMATCH', at, messages.typeMismatch(decimal));
  else return { field: found.field, frame: own, order };
  return undefined;
}

const readSum: Read = (reading, site) => {
  const collection = readCollection(reading, site, 'sum');
  if (!collection) return undefined;
  const of = readSummed(reading, site, collection);
  const selection = readSelection(reading, site, collection);
  return of && selection && { kind: 'sum', of, ...selection };
};

const readIf: Read = (reading, { json, place, frame }) => {
  const condition = reading.readRule(json['if'], place.keyOf(json, 'if'), frame);
  const then = readNumeric(reading, json['then'], place.keyOf(json, 'then'), frame);
  const otherwise = readNumeric(reading, json['else'], place.keyOf(json, 'else'), frame);
  return condition && then && otherwise && { kind: 'if', condition, then, else: otherwise };
};

const refuseAsOf: Read = (reading, site) => {
  reading.faults.report('TYPE_MISMATCH', site.place, messages.typeMismatch(decimal));
  return undefined;
};

const READERS: Readonly<Record<ExpressionForm, Read>> = {
  field: readField,
  times: readTimes,
  plus: readCombined('plus'),
  minus: readMinus,
  min: readCombined('min'),
  max: readCombined('max'),
  count: readCountOf,
  sum: readSum,
  if: readIf,
  asOf: refuseAsOf,
};

/** Reads a numeric expression: a number, a decimal string or one of the forms; reports what is wrong. */
export function readNumeric(
  reading: Reading,
  json: unknown,
  place: Place,
  frame: Frame,
): Expression | undefined {
  if (isJsonObject(json)) {
    const form = readForm(reading.faults, { json, place }, EXPRESSION_FORMS);
    return form && READERS[form](reading, { json, place, frame });
  }
  const value = readNumber(json);
  if (value) return { kind: 'literal', value };
  reading.faults.report('INVALID_LITERAL', place, messages.invalidLiteral(json, decimal));
  return undefined;
}

/** Reads `{ "asOf": duration }` where a date is wanted. */
export function readRelativeDate({ faults, asOf }: Reading, { json, place }: Site): Expression | undefined {
  const at = place.keyOf(json, 'asOf');
  const duration = readDuration(json['asOf']);
  if (!duration) {
    const wanted = { zh: '时长，如 -P1Y、P6M、P10D', en: 'a duration such as -P1Y, P6M or P10D' };
    faults.report('INVALID_LITERAL', at, messages.invalidLiteral(json['asOf'], wanted));
    return undefined;
  }
  if (asOf !== undefined && !isWithinCalendar(addDuration(asOf, duration))) {
    faults.report('INVALID_LITERAL', at, messages.dateOutOfRange());
    return undefined;
  }
  return { kind: 'asOf', duration };
}
