import * as messages from '../faultMessages.js';
import { FirstFault } from '../firstFault.js';
import type { Place } from '../place.js';
import { isJsonObject } from '../place.js';
import type { Frame } from '../scope.js';
import type { NodeDetails, RuleNode } from '../syntax.js';
import { readCollection, readConditions, readCount, readSelection } from './collectionReader.js';
import { readTest } from './comparisonReader.js';
import { readNumeric } from './expressionReader.js';
import type { RuleForm } from './forms.js';
import { RULE_FORMS, checkKeys, readForm } from './forms.js';
import { readDetails } from './nodeDetails.js';
import type { Reading, Site } from './reading.js';
import { complete, readReference } from './reading.js';

type Read = (reading: Reading, site: Site, details: NodeDetails) => RuleNode | undefined;

const readGroup =
  (kind: 'all' | 'any'): Read =>
  (reading, site, details) => {
    const conditions = readConditions(reading, site, kind);
    const of = conditions && complete(conditions);
    return of && { kind, of, details };
  };

const readNot: Read = (reading, { json, place, frame }, details) => {
  const condition = reading.readRule(json['not'], place.keyOf(json, 'not'), frame);
  return condition && { kind: 'not', of: [condition], details };
};

const GROUP_KEYS = ['count', 'of'];

const readAtLeast: Read = (reading, { json, place, frame }, details) => {
  const { faults } = reading;
  const group = json['atLeast'];
  const at = place.keyOf(json, 'atLeast');
  if (!isJsonObject(group)) {
    faults.report('INVALID_RULE', at, messages.shape({ zh: '{"count", "of"}', en: '{"count", "of"}' }));
    return undefined;
  }
  if (!checkKeys(faults, { json: group, place: at }, GROUP_KEYS, GROUP_KEYS)) return undefined;
  const count = readCount(reading, group['count'], at.keyOf(group, 'count'));
  const conditions = readConditions(reading, { json: group, place: at, frame }, 'of');
  const of = conditions && complete(conditions);
  return count !== undefined && of ? { kind: 'atLeast', count, of, details } : undefined;
};

const readFieldComparison: Read = (reading, site, details) => {
  const reference = readReference(reading, site, 'field');
  if (!reference) return undefined;
  const test = readTest(reading, site, reference.field);
  return (
    test && {
      kind: 'comparison',
      left: { kind: 'field', reference },
      type: reference.field.type,
      test,
      details,
    }
  );
};

const readExpressionComparison: Read = (reading, site, details) => {
  const { json, place, frame } = site;
  const left = readNumeric(reading, json['expression'], place.keyOf(json, 'expression'), frame);
  const test = readTest(reading, site, { type: 'decimal', values: new Map() });
  return left && test && { kind: 'comparison', left, type: 'decimal', test, details };
};

const readSome: Read = (reading, site, details) => {
  const { json, place } = site;
  const collection = readCollection(reading, site, 'some');
  const selection = collection && readSelection(reading, site, collection);
  const count = Object.hasOwn(json, 'count')
    ? readCount(reading, json['count'], place.keyOf(json, 'count'))
    : 1;
  return selection && count !== undefined ? { kind: 'some', details, count, ...selection } : undefined;
};

const READERS: Readonly<Record<RuleForm, Read>> = {
  all: readGroup('all'),
  any: readGroup('any'),
  not: readNot,
  atLeast: readAtLeast,
  field: readFieldComparison,
  expression: readExpressionComparison,
  some: readSome,
};

/** Reads a rule node, reporting every fault that can be seen. */
function readRule(this: Reading, json: unknown, place: Place, frame: Frame): RuleNode | undefined {
  if (!isJsonObject(json)) {
    this.faults.report('INVALID_RULE', place, messages.shape({ zh: '条件对象', en: 'a condition' }));
    return undefined;
  }
  const site: Site = { json, place, frame };
  const details = readDetails(this, site);
  const form = readForm(this.faults, site, RULE_FORMS);
  return form && READERS[form](this, site, details);
}

/** Starts the reading of one rule or expression. */
export function startReading(asOf: number | undefined): Reading {
  let order = 0;
  return { faults: new FirstFault(), ids: new Map(), asOf, nextOrder: () => order++, readRule };
}
