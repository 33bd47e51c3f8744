import type { Field } from '../dictionary.js';
import type { Scalar } from '../scalar.js';
import { readScalar } from '../fact.js';
import * as messages from '../faultMessages.js';
import type { FieldType } from '../field.js';
import { isNumeric } from '../field.js';
import type { JsonObject, Place } from '../place.js';
import { isJsonList, isJsonObject } from '../place.js';
import type { ListOperator, Operator, OrderOperator, SetOperator, Test } from '../syntax.js';
import type { Expression } from '../syntax.js';
import { EXPRESSION_FORMS, readForm } from './forms.js';
import { readNumeric, readRelativeDate } from './expressionReader.js';
import type { Reading, Site } from './reading.js';
import { complete, readReference } from './reading.js';

const ORDER: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between'];

/** The operators that each type has. */
export const OPERATORS: Readonly<Record<FieldType, readonly Operator[]>> = {
  money: ORDER,
  integer: [...ORDER, 'in', 'notIn'],
  decimal: ORDER,
  ratio: ORDER,
  date: ORDER,
  boolean: ['eq', 'ne'],
  text: ['eq', 'ne', 'in', 'notIn'],
  enum: ['eq', 'ne', 'in', 'notIn'],
  set: ['contains', 'containsAny', 'containsAll'],
  collection: [],
};

/** The left side of a comparison, as far as its right side depends on it. */
export type Subject = Pick<Field, 'type' | 'values'>;

/** Reads the operator and the value of a comparison whose left side is of a known type. */
export function readTest(reading: Reading, site: Site, subject: Subject): Test | undefined {
  const given = site.json['op'];
  const allowed = OPERATORS[subject.type];
  const operator = allowed.find((name) => name === given);
  if (!operator) {
    reading.faults.report(
      'INVALID_OPERATOR',
      site.place.keyOf(site.json, 'op'),
      messages.invalidOperator(given, allowed),
    );
    return undefined;
  }
  const value: Slot = {
    json: site.json['value'],
    place: site.place.keyOf(site.json, 'value'),
    site,
    subject,
  };
  return TESTS[operator](reading, value);
}

/** A place where a value of the subject's type may stand. */
interface Slot {
  readonly json: unknown;
  readonly place: Place;
  readonly site: Site;
  readonly subject: Subject;
}

const readOrder =
  (operator: OrderOperator) =>
  (reading: Reading, slot: Slot): Test | undefined => {
    const value = readValue(reading, slot);
    return value && { form: 'order', operator, value };
  };

function readBetween(reading: Reading, slot: Slot): Test | undefined {
  const items = readItems(reading, slot, 2);
  const [low, high] = items?.map((item) => readValue(reading, item)) ?? [];
  return low && high && { form: 'between', low, high };
}

const readList =
  (operator: ListOperator) =>
  (reading: Reading, slot: Slot): Test | undefined => {
    const items = readItems(reading, slot);
    const values = items && complete(items.map((item) => readLiteral(reading, item)));
    return values && { form: 'list', operator, values };
  };

const readCodes =
  (operator: SetOperator) =>
  (reading: Reading, slot: Slot): Test | undefined => {
    const items = operator === 'contains' ? [slot] : readItems(reading, slot);
    const codes = items && complete(items.map((item) => readLiteral(reading, item)));
    return codes && { form: 'set', operator, codes: codes.map(String) };
  };

const TESTS: Readonly<Record<Operator, (reading: Reading, slot: Slot) => Test | undefined>> = {
  eq: readOrder('eq'),
  ne: readOrder('ne'),
  gt: readOrder('gt'),
  gte: readOrder('gte'),
  lt: readOrder('lt'),
  lte: readOrder('lte'),
  between: readBetween,
  in: readList('in'),
  notIn: readList('notIn'),
  contains: readCodes('contains'),
  containsAny: readCodes('containsAny'),
  containsAll: readCodes('containsAll'),
};

/** The items of a list, of any length unless one is given; `INVALID_LITERAL` at the list otherwise. */
function readItems(reading: Reading, slot: Slot, length?: number): readonly Slot[] | undefined {
  const { json, place } = slot;
  if (isJsonList(json) && (length === undefined || json.length === length)) {
    return json.map((item, index) => ({ ...slot, json: item, place: place.item(index) }));
  }
  const wanted =
    length === undefined
      ? { zh: '值的列表', en: 'a list of values' }
      : { zh: '[下限, 上限]', en: 'a pair [low, high]' };
  reading.faults.report('INVALID_LITERAL', place, messages.invalidLiteral(json, wanted));
  return undefined;
}

/** A literal of the subject's type, where nothing else may stand. */
function readLiteral({ faults }: Reading, { json, place, subject }: Slot): Scalar | undefined {
  const value = readScalar(json, subject.type, subject);
  if (value === undefined) {
    faults.report('INVALID_LITERAL', place, messages.invalidLiteral(json, wantedItem(subject.type)));
  }
  return value;
}

const wantedItem = (type: FieldType) => messages.typeName(type === 'set' ? 'enum' : type);

/** A literal of the subject's type, a field, a relative date or an expression. */
function readValue(reading: Reading, slot: Slot): Expression | undefined {
  const { json, place, site, subject } = slot;
  if (!isJsonObject(json)) {
    const value = readLiteral(reading, slot);
    return value === undefined ? undefined : { kind: 'literal', value };
  }
  if (isNumeric(subject.type)) return readNumeric(reading, json, place, site.frame);
  return readOther(reading, { json, place, frame: site.frame }, subject);
}

/** A field or a relative date of the subject's type, which is no number. */
function readOther(reading: Reading, site: Site, subject: Subject): Expression | undefined {
  const form = readForm(reading.faults, site, EXPRESSION_FORMS);
  if (form === undefined) return undefined;
  if (form === 'asOf' && subject.type === 'date') return readRelativeDate(reading, site);
  if (form === 'field') return readFieldOf(reading, site, subject);
  return mismatch(reading, site, subject);
}

function readFieldOf(reading: Reading, site: Site, subject: Subject): Expression | undefined {
  const reference = readReference(reading, site, 'field');
  if (!reference) return undefined;
  const { field } = reference;
  return field.type === subject.type && sameCodes(field, subject)
    ? { kind: 'field', reference }
    : mismatch(reading, site, subject);
}

const sameCodes = (left: Subject, right: Subject): boolean =>
  left.values.size === right.values.size && [...left.values.keys()].every((code) => right.values.has(code));

function mismatch(
  { faults }: Reading,
  { place }: { readonly place: Place; readonly json: JsonObject },
  subject: Subject,
): undefined {
  faults.report('TYPE_MISMATCH', place, messages.typeMismatch(messages.typeName(subject.type)));
  return undefined;
}
