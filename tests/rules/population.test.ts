import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome, Profile, Rule } from '../../server/rules/index.js';
import { evaluate, Exact, parseRule, Population } from '../../server/rules/index.js';
import { edgeProfile, edgeRule } from './generated/arbitraries.js';
import { runs } from './generated/runs.js';
import { asOf, good, profileOf, ruleOf, sampleDictionary } from './sample.js';

/** Enterprises that come, change their facts and go, by keys that recur. */
const events = fc.array(
  fc.record({ key: fc.integer({ min: 0, max: 12 }), facts: edgeProfile, goes: fc.boolean() }),
  { maxLength: 24 },
);

interface Event {
  readonly key: number;
  readonly facts: object;
  readonly goes: boolean;
}

/** The population after all events, and what it should hold. */
function populationOf(all: readonly Event[]): { population: Population; profiles: Map<string, Profile> } {
  const population = new Population(sampleDictionary);
  const profiles = new Map<string, Profile>();
  for (const { key, facts, goes } of all) {
    const profile = profileOf(facts);
    population.put(String(key), profile);
    profiles.set(String(key), profile);
    if (!goes) continue;
    population.remove(String(key));
    profiles.delete(String(key));
  }
  return { population, profiles };
}

const OUTCOMES: readonly Outcome[] = ['true', 'false', 'unknown'];

const keysBy = (rule: Rule, profiles: ReadonlyMap<string, Profile>, outcome: Outcome): readonly string[] =>
  [...profiles].flatMap(([key, profile]) => (evaluate(rule, profile, asOf).outcome === outcome ? [key] : []));

const holds = (rule: Rule, profile: Profile): boolean => evaluate(rule, profile, asOf).outcome === 'true';

/** Facts as JSON, numbers by their digits and codes in their order. */
const plain = (fact: unknown): unknown => {
  if (fact instanceof Map) return Object.fromEntries([...fact].map(([code, value]) => [code, plain(value)]));
  if (fact instanceof Set) return [...fact].sort();
  if (Array.isArray(fact)) return fact.map(plain);
  return fact instanceof Exact ? fact.toString() : fact;
};

describe('the columns of a population', () => {
  it('come to what the evaluator comes to for each enterprise that is there', () => {
    fc.assert(
      fc.property(edgeRule, events, (json, all) => {
        const rule = ruleOf(json);
        const { population, profiles } = populationOf(all);
        const scan = population.scan(rule, asOf);
        expect(population.size).toBe(profiles.size);
        for (const outcome of OUTCOMES) {
          const keys = keysBy(rule, profiles, outcome);
          expect([...scan.keys(outcome)].sort()).toEqual([...keys].sort());
          expect(scan.counts()[outcome]).toBe(keys.length);
        }
      }),
      runs(600),
    );
  });

  it('decided a piece after the other come to the same, each row with all facts that it lacks', () => {
    fc.assert(
      fc.property(edgeRule, events, fc.integer({ min: 1, max: 9 }), (json, all, piece) => {
        const rule = ruleOf(json);
        const { population, profiles } = populationOf(all);
        const found = new Map<number, unknown>();
        for (let first = 0; first < population.rowsUsed; first += piece) {
          const scan = population.scanRows(rule, asOf, first, first + piece);
          for (const outcome of OUTCOMES) {
            scan.eachRow(outcome, (row) => {
              expect(found.has(row)).toBe(false);
              found.set(row, { outcome, missing: evaluate(rule, scan.profileAt(row), asOf).missing });
            });
          }
        }
        expect(found.size).toBe(profiles.size);
        for (const [key, profile] of profiles) {
          const row = population.rowOf(key) ?? -1;
          expect(found.get(row)).toEqual(evaluate(rule, profile, asOf));
        }
      }),
      runs(300),
    );
  });

  it('give back every fact that they were given, members in their order', () => {
    fc.assert(
      fc.property(events, (all) => {
        const { population, profiles } = populationOf(all);
        for (const [key, { facts }] of profiles) {
          const back = population.profileAt(population.rowOf(key) ?? -1).facts;
          expect(plain(back)).toEqual(plain(facts));
        }
      }),
      runs(300),
    );
  });

  it('count by group as one would count one by one', () => {
    fc.assert(
      fc.property(edgeRule, events, fc.constantFrom('size', 'town', 'listed'), (json, all, code) => {
        const rule = ruleOf(json);
        const { population, profiles } = populationOf(all);
        for (const [value, counts] of population.scan(rule, asOf).countsBy(code)) {
          const group = new Map([...profiles].filter(([, { facts }]) => facts.get(code) === value));
          const expected = OUTCOMES.map((outcome) => keysBy(rule, group, outcome).length);
          expect(OUTCOMES.map((outcome) => counts[outcome])).toEqual(expected);
        }
      }),
      runs(100),
    );
  });

  it('say how many each condition lets in alone, with all before it, and without it', () => {
    fc.assert(
      fc.property(fc.array(edgeRule, { minLength: 1, maxLength: 4 }), events, (jsons, all) => {
        const { population, profiles } = populationOf(all);
        const rules = jsons.map(ruleOf);
        const count = (wanted: readonly Rule[]): number =>
          [...profiles.values()].filter((profile) => wanted.every((rule) => holds(rule, profile))).length;
        const steps = population.scan(ruleOf({ all: jsons }), asOf).funnel();
        expect(steps.map(({ alone, left, without }) => ({ alone, left, without }))).toEqual(
          rules.map((rule, index) => ({
            alone: count([rule]),
            left: count(rules.slice(0, index + 1)),
            without: count(rules.filter((other) => other !== rule)),
          })),
        );
      }),
      runs(100),
    );
  });

  it('hold more enterprises than a word, and sets of more codes than one', () => {
    const codes = Array.from({ length: 40 }, (_, index) => ({
      code: `c${index}`,
      label: { zh: '甲', en: 'A' },
    }));
    const dictionary = { fields: new Map(sampleDictionary.fields) };
    const honours = sampleDictionary.fields.get('honours');
    if (!honours) throw new Error('no honours');
    const values = new Map(codes.map((value) => [value.code, value]));
    dictionary.fields.set('honours', { ...honours, values });
    const population = new Population(dictionary);
    for (let row = 0; row < 1000; row += 1) {
      population.put(`e${row}`, { facts: new Map([['honours', new Set([`c${row % 40}`, 'c39'])]]) });
    }
    const keys = (op: string, value: readonly string[], not: boolean): number => {
      const rule = { field: 'honours', op, value };
      return population.scan(good(parseRule(dictionary, not ? { not: rule } : rule)), asOf).counts().true;
    };
    expect(keys('containsAny', ['c0', 'c38'], false)).toBe(50);
    expect(keys('containsAll', ['c1', 'c39'], false)).toBe(25);
    expect(keys('containsAll', ['c1', 'c39'], true)).toBe(975);
    expect(keys('containsAny', [], true)).toBe(1000);
  });

  it('hold more members than a block, and give the places of those that went to others', () => {
    const population = new Population(sampleDictionary);
    const profileOfRound = (row: number, round: number): Profile =>
      profileOf({
        patents: Array.from({ length: (row + round) % 5 }, (_, index) => ({
          valuation: `${row}.${round}${index}`,
        })),
      });
    const rounds = [1, 2, 3];
    for (const round of rounds) {
      for (let row = 0; row < 3000; row += 1) population.put(`e${row}`, profileOfRound(row, round));
      if (round === 2) for (let row = 0; row < 3000; row += 3) population.remove(`e${row}`);
    }
    for (let row = 0; row < 3000; row += 7) {
      const back = population.profileAt(population.rowOf(`e${row}`) ?? -1);
      expect(plain(back.facts)).toEqual(plain(profileOfRound(row, 3).facts));
    }
  });

  it('refuse to count by what has no groups', () => {
    const { population } = populationOf([]);
    expect(() => population.scan(ruleOf({ all: [] }), asOf).countsBy('revenue')).toThrow('revenue');
  });
});
