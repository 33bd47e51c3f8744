import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evaluation, Rule } from '../../server/rules/index.js';
import { CatalogueIndex, evaluate } from '../../server/rules/index.js';
import { edgeProfile, edgeRule } from './generated/arbitraries.js';
import { runs } from './generated/runs.js';
import { asOf, profileOf, ruleOf } from './sample.js';

/** Products that come, and some that go again. */
const history = fc.array(fc.tuple(edgeRule, fc.boolean()), { minLength: 1, maxLength: 12 });

/** A catalogue of which the first half was known together and the rest added one by one; those marked are withdrawn. */
function indexOf(steps: readonly (readonly [Rule, boolean])[]): CatalogueIndex {
  const half = Math.floor(steps.length / 2);
  const index = new CatalogueIndex(steps.slice(0, half).map(([rule]) => rule));
  for (const [rule] of steps.slice(half)) index.add(rule);
  steps.forEach(([, goes], product) => {
    if (goes) index.withdraw(product);
  });
  return index;
}

describe('the catalogue index', () => {
  it('finds what the evaluator finds among the products that are left, with the same missing facts', () => {
    fc.assert(
      fc.property(history, edgeProfile, (steps, facts) => {
        const rules = steps.map(([json, goes]) => [ruleOf(json), goes] as const);
        const profile = profileOf(facts);
        const index = indexOf(rules);
        const encoded = index.encode(profile, asOf);
        const { holding, open } = index.match(encoded);
        const answers = rules.map(([rule, goes]) => (goes ? gone : evaluate(rule, profile, asOf)));
        expect([...holding]).toEqual(productsOf(answers, 'true'));
        expect([...open]).toEqual(productsOf(answers, 'unknown'));
        for (const product of open) {
          expect(index.matcher.missing(product, encoded)).toEqual(answers[product]?.missing);
        }
      }),
      runs(400),
    );
  });

  it('stays exact when more thresholds and codes come than it has cells', () => {
    const rules = Array.from({ length: 600 }, (_, value) => [
      ruleOf({ field: 'staff', op: value % 2 === 0 ? 'gte' : 'lt', value: value * 7 }),
      ruleOf({ field: 'name', op: value % 2 === 0 ? 'eq' : 'ne', value: `n${value}` }),
      ruleOf({ field: 'staff', op: value % 2 === 0 ? 'eq' : 'ne', value: value * 7 }),
    ]).flat();
    const index = indexOf(rules.map((rule) => [rule, false] as const));
    for (const facts of [{ staff: 2100, name: 'n599' }, { staff: 2099, name: '' }, { staff: 0 }, {}]) {
      const profile = profileOf(facts);
      const answers = rules.map((rule) => evaluate(rule, profile, asOf));
      const { holding, open } = index.match(index.encode(profile, asOf));
      expect([...holding]).toEqual(productsOf(answers, 'true'));
      expect([...open]).toEqual(productsOf(answers, 'unknown'));
    }
  });

  it('reaches over many chunks of products', () => {
    const rule = ruleOf({ field: 'staff', op: 'gte', value: 10 });
    const index = indexOf(Array.from({ length: 20_000 }, () => [rule, false] as const));
    index.withdraw(8191);
    const found = [...index.match(index.encode(profileOf({ staff: 10 }), asOf)).holding];
    expect(found).toHaveLength(19_999);
    expect(found.slice(8190, 8193)).toEqual([8190, 8192, 8193]);
    expect(index.match(index.encode(profileOf({ staff: 9 }), asOf)).holding).toHaveLength(0);
  });

  it('reports its memory, which a chunk of products takes at once', () => {
    const rule = ruleOf({ field: 'staff', op: 'gte', value: 10 });
    const index = indexOf([[rule, false]]);
    const small = index.memory;
    index.add(rule);
    expect(index.memory).toEqual(small);
    expect(small.index).toBeGreaterThan(0);
    expect(small.program).toBeGreaterThan(0);
  });
});

const gone: Evaluation = { outcome: 'false', missing: [] };

const productsOf = (answers: readonly Evaluation[], outcome: Evaluation['outcome']): readonly number[] =>
  answers.flatMap((answer, product) => (answer.outcome === outcome ? [product] : []));
