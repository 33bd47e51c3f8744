import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, evaluateLeniently } from '../../server/rules/index.js';
import { anyRule, profile } from './generated/arbitraries.js';
import type { Json, JsonObject } from './generated/json.js';
import { isList, isObject } from './generated/json.js';
import { evaluateNaively } from './generated/reference.js';
import { asOf, profileOf, ruleOf, sampleFields } from './sample.js';

const run = (rule: Json, facts: JsonObject) => evaluate(ruleOf(rule), profileOf(facts), asOf);
const settings = { numRuns: 400 };

/** A copy of a profile that lacks some of what it had, members' facts too; `lacks` decides fact by fact. */
function forget(facts: JsonObject, lacks: () => boolean): JsonObject {
  const kept = Object.entries(facts).filter(() => !lacks());
  return Object.fromEntries(
    kept.map(([code, fact]) => [code, isList(fact) ? fact.map((item) => forgetItem(item, lacks)) : fact]),
  );
}

const forgetItem = (item: Json, lacks: () => boolean): Json => (isObject(item) ? forget(item, lacks) : item);

/** The same JSON with the keys of every object in the opposite order. */
function turned(json: Json): Json {
  if (isList(json)) return json.map(turned);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, turned(value)]),
  );
}

const FORMS = ['all', 'any', 'not', 'atLeast', 'op', 'some'];

/** The same rule with a name, a source and a waiver at every node. */
function decorated(json: Json, at = 'r'): Json {
  if (isList(json)) return json.map((item, index) => decorated(item, `${at}.${index}`));
  if (!isObject(json)) return json;
  const inner = Object.entries(json).map(([key, value]) => [key, decorated(value, `${at}.${key}`)] as const);
  const details = FORMS.some((form) => Object.hasOwn(json, form))
    ? { id: at, label: { zh: '条件', en: 'Condition' }, source: 's1', waivable: true }
    : {};
  return { ...Object.fromEntries<Json>(inner), ...details };
}

describe('the laws of the rule language', () => {
  it('agrees with a naive evaluator on the outcome and on the missing facts and their order', () => {
    fc.assert(
      fc.property(anyRule, profile, (rule, facts) => {
        expect(run(rule, facts)).toEqual(evaluateNaively(sampleFields, rule, facts));
      }),
      { numRuns: 1500 },
    );
  });

  it('misses facts exactly when it is undecided', () => {
    fc.assert(
      fc.property(anyRule, profile, (rule, facts) => {
        const { outcome, missing } = run(rule, facts);
        expect(missing.length > 0).toBe(outcome === 'unknown');
      }),
      settings,
    );
  });

  it('follows De Morgan', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 3 }), profile, (rules, facts) => {
        const turnedAround = { any: rules.map((not) => ({ not })) };
        expect(run({ not: { all: rules } }, facts)).toEqual(run(turnedAround, facts));
      }),
      settings,
    );
  });

  it('cancels a double negation', () => {
    fc.assert(
      fc.property(anyRule, profile, (rule, facts) => {
        expect(run({ not: { not: rule } }, facts)).toEqual(run(rule, facts));
      }),
      settings,
    );
  });

  it('takes all and any for the extremes of atLeast', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 3 }), profile, (of, facts) => {
        expect(run({ atLeast: { count: of.length, of } }, facts)).toEqual(run({ all: of }, facts));
        expect(run({ atLeast: { count: 1, of } }, facts)).toEqual(run({ any: of }, facts));
      }),
      settings,
    );
  });

  it('never takes a decided answer back when more becomes known', () => {
    fc.assert(
      fc.property(anyRule, profile, fc.infiniteStream(fc.boolean()), (rule, facts, forgets) => {
        const partial = run(
          rule,
          forget(facts, () => forgets.next().value === true),
        );
        fc.pre(partial.outcome !== 'unknown');
        expect(run(rule, facts).outcome).toBe(partial.outcome);
      }),
      settings,
    );
  });

  it('asks for facts in an order that neither JSON keys nor members change', () => {
    fc.assert(
      fc.property(anyRule, profile, (rule, facts) => {
        expect(run(turned(rule), facts)).toEqual(run(rule, facts));
        const patents = facts['patents'];
        const reversed = isList(patents) ? { ...facts, patents: [...patents].reverse() } : facts;
        expect(run(rule, reversed)).toEqual(run(rule, facts));
      }),
      settings,
    );
  });

  it('is not changed by ids, labels, sources and waivers', () => {
    fc.assert(
      fc.property(anyRule, profile, (rule, facts) => {
        expect(run(decorated(rule), facts)).toEqual(run(rule, facts));
      }),
      settings,
    );
  });

  it('is never stricter when it is lenient', () => {
    const rank = ['false', 'unknown', 'true'];
    fc.assert(
      fc.property(anyRule, profile, fc.boolean(), (json, facts, waives) => {
        const rule = ruleOf(waives ? decorated(json) : json);
        const strict = evaluate(rule, profileOf(facts), asOf).outcome;
        const lenient = evaluateLeniently(rule, profileOf(facts), asOf, { nearPercent: 50 }).outcome;
        expect(rank.indexOf(lenient)).toBeGreaterThanOrEqual(rank.indexOf(strict));
      }),
      settings,
    );
  });
});
