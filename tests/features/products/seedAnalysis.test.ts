import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dictionaryFields } from '../../../schema/generated/dictionary.js';
import { analyseProductRules, readProductRules } from '../../../server/features/products/index.js';
import { parseDate, readDictionary } from '../../../server/rules/index.js';

const root = join(import.meta.dirname, '../../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const products = readdirSync(join(root, 'seeds/products'));

/** The value of a result that is taken for granted. */
function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result));
}

const dictionary = good(readDictionary(dictionaryFields));
const asOf = good(parseDate((readJson('seeds/meta.json') as { baseDate: string }).baseDate));

const findings = (json: unknown) => {
  const { findings: found, unfinished } = analyseProductRules(good(readProductRules(dictionary, json)), asOf);
  return { found: found.map(({ code, path }) => `${code} ${path}`), unfinished };
};

describe('the analyser over the seed catalogue', () => {
  it.each(products)('finds nothing in %s', (file) => {
    expect(findings(readJson(`seeds/products/${file}`))).toEqual({ found: [], unfinished: [] });
  });

  it('finds what is spoilt in a product: its rule, its tiers and its last day', () => {
    const json = readJson('seeds/products/demo-bank-b.innovation-points-loan.json') as {
      readonly rule: { readonly all: readonly unknown[] };
      readonly tiers: readonly { readonly when: object }[];
    };
    const [high, standard] = json.tiers;
    const spoilt = {
      ...json,
      validTo: '2026-11-23',
      rule: { ...json.rule, all: [...json.rule.all, { field: 'innovationPoints', op: 'lt', value: 60 }] },
      tiers: [high, { ...high, code: 'higher', when: { ...high?.when, value: 90 } }, standard],
    };
    expect(findings(spoilt).found).toEqual([
      'DATE_PASSED /validTo',
      'NEVER_TRUE /rule',
      'CONTRADICTION /rule/all/7',
    ]);
    expect(findings({ ...spoilt, rule: json.rule }).found).toEqual([
      'DATE_PASSED /validTo',
      'SHADOWED_TIER /tiers/1',
    ]);
  });
});
