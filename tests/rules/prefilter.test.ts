import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Field, StorageFilter, StoredField } from '../../server/rules/index.js';
import { evaluate, prefilterOf } from '../../server/rules/index.js';
import { matches } from '../features/storage/reference-filter.js';
import { edgeProfile, edgeRule } from './generated/arbitraries.js';
import type { Json, JsonObject } from './generated/json.js';
import { runs } from './generated/runs.js';
import { asOf, profileOf, ruleOf, sampleFields } from './sample.js';

const storedFieldOf = ({ code, type }: Field): StoredField | undefined =>
  type === 'collection' ? undefined : { path: `facts.${code}`, type };

const typeOf = (code: string) => sampleFields.find((field) => field.code === code)?.type;

/** A profile as it is stored: money in fen, other numbers as numbers. */
function storedForm(facts: JsonObject): { facts: Record<string, Json> } {
  const stored = Object.entries(facts).map(([code, fact]) => [code, storedFact(code, fact)] as const);
  return { facts: Object.fromEntries(stored) };
}

function storedFact(code: string, fact: Json): Json {
  const type = typeOf(code);
  if (type === 'money') return Math.round(Number(fact) * 100);
  return type === 'decimal' || type === 'ratio' ? Number(fact) : fact;
}

/** Facts as a storage can hold them: decimals of at most 15 digits. */
const storable = edgeProfile.map((facts) =>
  Object.fromEntries(
    Object.entries(facts).map(([code, fact]) => {
      const type = typeOf(code);
      return [code, type === 'decimal' || type === 'ratio' ? Number(Number(fact).toPrecision(15)) : fact];
    }),
  ),
);

const filterOf = (rule: Json, wanted: 'sure' | 'possible'): StorageFilter | undefined =>
  prefilterOf(ruleOf(rule), { asOf, wanted, stored: storedFieldOf });

describe('the filter that a storage applies before the matcher', () => {
  it('loses nobody whom the rule holds for or may hold for', () => {
    fc.assert(
      fc.property(edgeRule, storable, fc.constantFrom('sure', 'possible'), (rule, facts, wanted) => {
        const { outcome } = evaluate(ruleOf(rule), profileOf(facts), asOf);
        fc.pre(outcome === 'true' || (outcome === 'unknown' && wanted === 'possible'));
        const filter = filterOf(rule, wanted);
        expect(filter === undefined || matches(storedForm(facts), { ...filter })).toBe(true);
      }),
      runs(1500),
    );
  });

  it.each<[name: string, rule: Json, filter: StorageFilter | undefined]>([
    [
      'money in fen',
      { field: 'revenue', op: 'gte', value: '5000000.00' },
      { 'facts.revenue': { $gte: 500_000_000 } },
    ],
    [
      'a date from the as-of date',
      { field: 'regDate', op: 'lte', value: { asOf: '-P1Y' } },
      { 'facts.regDate': { $lte: '2024-05-14' } },
    ],
    [
      'codes, none of them under a not',
      { not: { field: 'size', op: 'in', value: ['micro', 'small'] } },
      { 'facts.size': { $nin: ['micro', 'small'] } },
    ],
    [
      'all codes of a set',
      { field: 'honours', op: 'containsAll', value: ['hnte', 'srdi'] },
      { $and: [{ 'facts.honours': 'hnte' }, { 'facts.honours': 'srdi' }] },
    ],
    [
      'of all conditions those that it can tell',
      { all: [{ some: 'patents' }, { field: 'listed', op: 'eq', value: false }] },
      { 'facts.listed': { $in: [false] } },
    ],
    [
      'nothing of alternatives of which it can tell only some',
      { any: [{ some: 'patents' }, { field: 'listed', op: 'eq', value: false }] },
      undefined,
    ],
    ['nothing of texts, which are stored as given', { field: 'name', op: 'eq', value: 'Café' }, undefined],
  ])('tells %s', (_name, rule, filter) => {
    expect(filterOf(rule, 'sure')).toEqual(filter);
  });

  it('lets pass whose fact is not known, where the undecided are wanted', () => {
    expect(filterOf({ field: 'staff', op: 'gt', value: 3 }, 'possible')).toEqual({
      $or: [{ 'facts.staff': { $gte: expect.any(Number) } }, { 'facts.staff': null }],
    });
  });
});
