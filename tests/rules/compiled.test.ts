import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EncodedProfile, Evaluation, Profile, Rule } from '../../server/rules/index.js';
import {
  CompiledMatcher,
  Exact,
  evaluate,
  evaluateLeniently,
  explain,
  outcomeOfVerdict,
} from '../../server/rules/index.js';
import { edgeProfile, edgeRule } from './generated/arbitraries.js';
import { asOf, profileOf, ruleOf } from './sample.js';
import { runs } from './generated/runs.js';

const catalogue = fc.array(edgeRule, { minLength: 1, maxLength: 6 });

/** The first half of the rules known together, the others added one by one. */
function matcherOf(rules: readonly Rule[]): CompiledMatcher {
  const half = Math.ceil(rules.length / 2);
  const matcher = new CompiledMatcher(rules.slice(0, half));
  for (const rule of rules.slice(half)) matcher.add(rule);
  return matcher;
}

const compiledAnswer = (matcher: CompiledMatcher, product: number, encoded: EncodedProfile): Evaluation => ({
  outcome: outcomeOfVerdict(matcher.verdict(product, encoded)),
  missing: matcher.missing(product, encoded),
});

/** The conditions of a rule on the profile itself, as the explainer lists them, in the rule's order. */
const explained = (rule: Rule, profile: Profile) =>
  explain(rule, profile, asOf).filter(({ kind }) => kind === 'comparison' || kind === 'some');

describe('the compiled matcher', () => {
  it('comes to what the evaluator comes to, and misses the same facts', () => {
    fc.assert(
      fc.property(catalogue, edgeProfile, (jsons, facts) => {
        const rules = jsons.map(ruleOf);
        const profile = profileOf(facts);
        const matcher = matcherOf(rules);
        const encoded = matcher.encode(profile, asOf);
        rules.forEach((rule, product) => {
          expect(compiledAnswer(matcher, product, encoded)).toEqual(evaluate(rule, profile, asOf));
        });
      }),
      runs(400),
    );
  });

  it('gives every product and every condition in one pass', () => {
    fc.assert(
      fc.property(catalogue, edgeProfile, (jsons, facts) => {
        const rules = jsons.map(ruleOf);
        const profile = profileOf(facts);
        const matcher = matcherOf(rules);
        const masks = matcher.masks(matcher.encode(profile, asOf));
        rules.forEach((rule, product) => {
          const nodes = explained(rule, profile);
          const verdicts = nodes.map((_, leaf) => outcomeOfVerdict(masks.verdictOf(product, leaf)));
          expect(verdicts).toEqual(nodes.map(({ verdict }) => verdict));
          expect(outcomeOfVerdict(masks.outcomes[product])).toBe(evaluate(rule, profile, asOf).outcome);
        });
      }),
      runs(200),
    );
  });

  it('runs the whole catalogue as it runs one product', () => {
    fc.assert(
      fc.property(catalogue, edgeProfile, (jsons, facts) => {
        const matcher = matcherOf(jsons.map(ruleOf));
        const profile = profileOf(facts);
        const all = matcher.verdicts(matcher.encode(profile, asOf));
        const encoded = matcher.encode(profile, asOf);
        expect([...all]).toEqual(jsons.map((_, product) => matcher.verdict(product, encoded)));
      }),
      runs(100),
    );
  });

  it('gives up only on what stays false in the lenient run', () => {
    fc.assert(
      fc.property(catalogue, edgeProfile, fc.boolean(), (jsons, facts, waives) => {
        const rules = jsons.map((json) => ruleOf(waives ? { ...json, waivable: true } : json));
        const profile = profileOf(facts);
        const matcher = matcherOf(rules);
        const encoded = matcher.encode(profile, asOf);
        rules.forEach((rule, product) => {
          if (!matcher.isHopeless(product, encoded)) return;
          expect(evaluateLeniently(rule, profile, asOf, { nearPercent: 100 }).outcome).toBe('false');
        });
      }),
      runs(400),
    );
  });

  it('answers for more than 32 conditions of a product', () => {
    const numbers = Array.from({ length: 70 }, (_, index) => index);
    const rule = ruleOf({ any: numbers.map((value) => ({ field: 'staff', op: 'eq', value })) });
    const matcher = matcherOf([rule]);
    const encoded = matcher.encode(profileOf({ staff: 65 }), asOf);
    const masks = matcher.masks(encoded);
    expect(numbers.filter((leaf) => outcomeOfVerdict(masks.verdictOf(0, leaf)) === 'true')).toEqual([65]);
    expect(matcher.reports(0, masks, encoded)).toHaveLength(69);
    expect(outcomeOfVerdict(masks.outcomes[0])).toBe('true');
  });

  it('counts in groups too large for jumps, and takes any count', () => {
    const of = Array.from({ length: 200 }, (_, value) => ({ field: 'staff', op: 'gte', value }));
    const counts = [0, 1, 100, 150, 151, 200, 201, 1e300];
    const rules = counts.map((count) => ruleOf({ atLeast: { count, of } }));
    const profile = profileOf({ staff: 149 });
    const matcher = matcherOf(rules);
    const encoded = matcher.encode(profile, asOf);
    const outcomes = rules.map((_, product) => outcomeOfVerdict(matcher.verdict(product, encoded)));
    expect(outcomes).toEqual(rules.map((rule) => evaluate(rule, profile, asOf).outcome));
  });

  it('keeps one condition for all products that have it, whichever way they say it', () => {
    const matcher = matcherOf([
      ruleOf({ field: 'staff', op: 'lt', value: 10 }),
      ruleOf({ not: { field: 'staff', op: 'gte', value: 10 } }),
      ruleOf({ all: [{ field: 'honours', op: 'contains', value: 'hnte' }] }),
      ruleOf({ field: 'honours', op: 'containsAny', value: ['hnte'] }),
    ]);
    expect(matcher.conditionCount).toBe(2);
  });

  it('takes a withdrawn product out and leaves the others as they were', () => {
    const matcher = matcherOf([ruleOf({ all: [] }), ruleOf({ all: [] })]);
    matcher.withdraw(0);
    const encoded = matcher.encode(profileOf({}), asOf);
    expect([...matcher.verdicts(encoded)].map(outcomeOfVerdict)).toEqual(['false', 'true']);
    expect([...matcher.masks(encoded).outcomes].map(outcomeOfVerdict)).toEqual(['false', 'true']);
    expect(matcher.missing(0, encoded)).toEqual([]);
  });

  it('takes what a rule says as data, whatever it looks like as code', () => {
    const said = "'];globalThis.caught=true;//`${1}";
    const matcher = matcherOf([ruleOf({ field: 'name', op: 'eq', value: said, id: said, source: said })]);
    const encoded = matcher.encode(profileOf({ name: said }), asOf);
    expect(outcomeOfVerdict(matcher.verdict(0, encoded))).toBe('true');
    expect(Object.hasOwn(globalThis, 'caught')).toBe(false);
  });

  it('reports what speaks against a product with what was found, and the undecided', () => {
    const rule = ruleOf({
      all: [
        { field: 'staff', op: 'gte', value: 10 },
        { not: { field: 'listed', op: 'eq', value: true } },
        { some: 'patents' },
        { field: 'exporter', op: 'eq', value: true },
      ],
    });
    const matcher = matcherOf([rule]);
    const encoded = matcher.encode(profileOf({ staff: 3, listed: true, exporter: true }), asOf);
    const reports = matcher.reports(0, matcher.masks(encoded), encoded);
    expect(
      reports.map(({ condition: { field, negated }, verdict }) => ({ field, verdict, negated })),
    ).toEqual([
      { field: 'staff', verdict: 'against', negated: false },
      { field: 'listed', verdict: 'against', negated: true },
      { field: 'patents', verdict: 'undecided', negated: false },
    ]);
    expect(reports[0]?.found).toEqual(Exact.fromNumber(3));
  });
});
