import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseRule, readDictionary } from '../../server/rules/index.js';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import { anyRule } from './generated/arbitraries.js';
import type { Json } from './generated/json.js';
import { isList, isObject } from './generated/json.js';
import { sampleDictionary, sampleFields } from './sample.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const compile = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../schema/json/${name}`, import.meta.url), 'utf8')));
const fitsRule = compile('rule.schema.json');
const fitsField = compile('field.schema.json');

/** Every object and list inside, so that one can be picked to be spoilt. */
function containers(json: Json): readonly Json[] {
  if (isList(json)) return [json, ...json.flatMap((item) => containers(item))];
  return isObject(json) ? [json, ...Object.values(json).flatMap(containers)] : [];
}

const KEYS = [
  'all',
  'any',
  'not',
  'field',
  'op',
  'value',
  'count',
  'where',
  'plus',
  'times',
  'asOf',
  'id',
  'x',
];
const PIECES: readonly Json[] = [
  null,
  1,
  -1,
  1.5,
  'x',
  '',
  true,
  [],
  [1],
  {},
  { field: 'staff' },
  { all: [] },
  { zh: 'x' },
];

/** A rule with one key or item removed, replaced or added somewhere. */
function spoilt(rule: Json, { where, key, piece }: { where: number; key: string; piece: Json }): Json {
  const all = containers(rule);
  const target = all[where % all.length];
  const change = (json: Json): Json => {
    if (json === target) return spoil(json, key, piece);
    if (isList(json)) return json.map(change);
    if (!isObject(json)) return json;
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, change(value)]));
  };
  return change(rule);
}

function spoil(json: Json, key: string, piece: Json): Json {
  if (isList(json)) return piece === null ? json.slice(1) : [...json, piece];
  if (!isObject(json)) return json;
  const names = Object.keys(json);
  const present = names[key.length % Math.max(names.length, 1)];
  return present !== undefined && key.length % 2 === 0
    ? Object.fromEntries(Object.entries(json).filter(([name]) => name !== present))
    : { ...json, [key]: piece };
}

const spoiling = fc.record({
  where: fc.nat(),
  key: fc.constantFrom(...KEYS),
  piece: fc.constantFrom(...PIECES),
});

describe('the JSON Schema of a rule', () => {
  it('accepts every rule that the language accepts', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(fitsRule(rule)).toBe(true);
      }),
    );
  });

  it('rejects whatever the language finds of a wrong shape, and nothing that it accepts', () => {
    const seen = { good: 0, bad: 0 };
    fc.assert(
      fc.property(anyRule, spoiling, (rule, how) => {
        const changed = spoilt(rule, how);
        const read = parseRule(sampleDictionary, changed);
        if (read.ok) {
          seen.good += 1;
          expect(fitsRule(changed)).toBe(true);
        } else if (read.fault.code === 'INVALID_RULE') {
          seen.bad += 1;
          expect(fitsRule(changed)).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
    expect(seen.good).toBeGreaterThan(10);
    expect(seen.bad).toBeGreaterThan(500);
  });

  it('accepts names, labels, sources and waivers on a condition', () => {
    const details = { id: 'a', label: { zh: '甲', en: 'A' }, source: 's', waivable: true };
    expect(fitsRule({ all: [{ some: 'patents', ...details }], ...details, id: 'b' })).toBe(true);
    expect(fitsRule({ all: [], id: '' })).toBe(false);
    expect(fitsRule({ all: [], label: { zh: '甲' } })).toBe(false);
    expect(fitsRule({ all: [], waivable: 'yes' })).toBe(false);
  });
});

describe('the JSON Schema of a dictionary field', () => {
  it('accepts the fields of the project and of these tests, as the language does', () => {
    for (const fields of [dictionaryFields, sampleFields]) {
      expect(fields.filter((field) => !fitsField(field))).toEqual([]);
      expect(readDictionary(fields).ok).toBe(true);
    }
  });

  it.each([
    [{ code: 'a', type: 'integer' }],
    [{ code: 'a.b', type: 'integer', label: 'A' }],
    [{ code: '', type: 'integer', label: 'A' }],
    [{ code: 'a', type: 'number', label: 'A' }],
    [{ code: 'a', type: 'enum', label: 'A' }],
    [{ code: 'a', type: 'enum', label: 'A', values: [] }],
    [{ code: 'a', type: 'text', label: 'A', values: [{ code: 'x', label: 'X' }] }],
    [{ code: 'a', type: 'collection', label: 'A' }],
    [{ code: 'a', type: 'integer', label: 'A', members: [] }],
    [{ code: 'a', type: 'text', label: 'A', range: ['a', 'b'] }],
    [{ code: 'a', type: 'integer', label: 'A', range: [1] }],
    [{ code: 'a', type: 'integer', label: 'A', changeable: 6 }],
    [{ code: 'a', type: 'integer', label: 'A', colour: 'red' }],
    [{ code: 'a', type: 'integer', label: { zh: '甲' } }],
    [{ code: 'a', type: 'integer', label: 'A', derivedFrom: 'b' }],
  ])('rejects, as the language does, %j', (field) => {
    expect(fitsField(field)).toBe(false);
    expect(readDictionary([field]).ok).toBe(false);
  });
});
