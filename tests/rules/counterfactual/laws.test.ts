import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waysIn } from '../../../server/rules/index.js';
import {
  asOf,
  everyFacts,
  finiteProfile,
  finiteRule,
  simpleRule,
  tableOf,
  tangledRule,
} from '../analyse/finite.js';
import type { Json, JsonObject } from '../generated/json.js';
import { isList } from '../generated/json.js';

/** The efforts of the small dictionary's changeable facts. */
const EFFORTS: Readonly<Record<string, number>> = { a: 3, b: 2, flag: 1, size: 4, tags: 5 };

/** The facts in which two complete profiles differ, undefined where they differ in one that can't be changed. */
function changedFacts(from: JsonObject, to: JsonObject): readonly string[] | undefined {
  const changed = Object.keys(from).filter((code) => JSON.stringify(from[code]) !== JSON.stringify(to[code]));
  return changed.every((code) => Object.hasOwn(EFFORTS, code)) ? changed : undefined;
}

const includes = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((code) => all.includes(code));

/** By trying every profile: the sets of at most three facts that help, none within another. */
function setsByForce(rule: Json, from: JsonObject): readonly string[] {
  const table = tableOf(rule);
  const helping = everyFacts.flatMap((to, index) => {
    const changed = table[index] === '1' ? changedFacts(from, to) : undefined;
    return changed && changed.length <= 3 ? [changed] : [];
  });
  const minimal = helping.filter(
    (set) => !helping.some((other) => other.length < set.length && includes(set, other)),
  );
  return [...new Set(minimal.map((set) => [...set].sort().join()))].sort();
}

const found = (rule: Json, from: JsonObject) => waysIn(finiteRule(rule), finiteProfile(from), asOf);
const setsOf = (rule: Json, from: JsonObject): readonly string[] =>
  found(rule, from)
    .ways.map(({ changes }) =>
      changes
        .map(({ path }) => path)
        .sort()
        .join(),
    )
    .sort();

const start = fc.constantFrom(...everyFacts);
const isFalse = (rule: Json, from: JsonObject): boolean => tableOf(rule)[everyFacts.indexOf(from)] === '0';

describe('against every profile of a small dictionary, the ways in', () => {
  it('are the sets of facts that help, none within another', () => {
    fc.assert(
      fc.property(simpleRule, start, (rule, from) => {
        fc.pre(isFalse(rule, from));
        expect(setsOf(rule, from)).toEqual(setsByForce(rule, from));
      }),
      { numRuns: 300 },
    );
  });

  it('help in fact, and none of their changes is needless, with expressions too', () => {
    fc.assert(
      fc.property(tangledRule, start, (rule, from) => {
        fc.pre(isFalse(rule, from));
        const table = tableOf(rule);
        for (const { changes } of found(rule, from).ways) {
          const to = {
            ...from,
            ...Object.fromEntries(changes.map((change) => [change.path, change.to as Json])),
          };
          const place = everyFacts.findIndex((facts) => sameFacts(facts, to));
          expect(table[place]).toBe('1');
        }
        const sets = setsOf(rule, from).map((set) => set.split(','));
        for (const set of sets) expect(sets.filter((other) => includes(set, other))).toEqual([set]);
      }),
      { numRuns: 300 },
    );
  });

  it('move a number that stands alone no farther than it must', () => {
    fc.assert(
      fc.property(simpleRule, start, (rule, from) => {
        fc.pre(isFalse(rule, from));
        const table = tableOf(rule);
        for (const { changes } of found(rule, from).ways) {
          const [change] = changes;
          if (changes.length > 1 || !change || !['a', 'b'].includes(change.path)) continue;
          const distance = (value: unknown): number => Math.abs(Number(value) - Number(from[change.path]));
          const nearer = everyFacts.filter(
            (facts, index) =>
              table[index] === '1' &&
              changedFacts(from, facts)?.join() === change.path &&
              distance(facts[change.path]) < distance(change.to),
          );
          expect(nearer).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('come with the least effort first, then with the fewest facts', () => {
    fc.assert(
      fc.property(simpleRule, start, (rule, from) => {
        const { ways } = found(rule, from);
        const keys = ways.map(({ effort, changes }) => effort * 10 + changes.length);
        expect(keys).toEqual([...keys].sort((left, right) => left - right));
        for (const { effort, changes } of ways) {
          expect(effort).toBe(changes.reduce((sum, { path }) => sum + (EFFORTS[path] ?? NaN), 0));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Sets are the same in whatever order their codes stand. */
const sameFacts = (left: JsonObject, right: JsonObject): boolean =>
  Object.keys(left).every((code) => inOrder(left[code]) === inOrder(right[code]));

const inOrder = (value: Json | undefined): string =>
  isList(value)
    ? value
        .map((item) => JSON.stringify(item))
        .toSorted()
        .join()
    : JSON.stringify(value);
