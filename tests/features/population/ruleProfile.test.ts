import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarDate,
  derive,
  splitProfileFacts,
  toRuleProfile,
  withDeclared,
} from '../../../server/domain/index.js';
import { askableDictionary } from '../../../server/features.js';
import type { EnterpriseProfile } from '../../../server/features/enterprises/index.js';
import { subjectOf } from '../../../server/features/matching/subject.js';
import { ruleProfileOf } from '../../../server/features/population/ruleProfile.js';
import { generateEnterprise } from '../../../server/cli/generate/enterprise/enterprise.js';
import { Exact, readProfile } from '../../../server/rules/index.js';

const dictionary = askableDictionary();

function storedOf(seed: number, index: number): EnterpriseProfile {
  const { creditCode, summary, facts, provenance } = generateEnterprise(
    seed,
    index,
    calendarDate('2026-11-24'),
  );
  const parts = splitProfileFacts(facts);
  const origin = { contentHash: '', origin: 'load', retired: false } as const;
  return {
    enterprise: {
      ...origin,
      creditCode,
      name: String(facts['name']),
      demo: true,
      summary,
      profileVersion: 1,
    },
    profile: {
      creditCode,
      version: 1,
      recordedAt: new Date(0),
      facts: parts.facts,
      declared: parts.declared,
      provenance,
    },
  };
}

/** Facts as JSON, numbers by their digits and codes in their order. */
const plain = (fact: unknown): unknown => {
  if (fact instanceof Map) return Object.fromEntries([...fact].map(([code, value]) => [code, plain(value)]));
  if (fact instanceof Set) return [...fact].sort();
  if (Array.isArray(fact)) return fact.map(plain);
  return fact instanceof Exact ? fact.toString() : fact;
};

it('in the population and in a match an enterprise has the facts that the rule engine reads at the border, as of any date', () => {
  const dates = fc.constantFrom('2024-02-29', '2026-05-31', '2026-11-24', '2031-01-01').map(calendarDate);
  fc.assert(
    fc.property(fc.nat({ max: 1_000 }), fc.nat({ max: 50 }), dates, (index, seed, asOf) => {
      const stored = storedOf(seed, index);
      const { facts, declared } = stored.profile;
      const derived = withDeclared(derive(facts, asOf), declared);
      const read = readProfile(dictionary, toRuleProfile(facts, derived, {}));
      const expected = read.ok && plain(read.value.facts);
      const { profile } = subjectOf({ stored, given: null, need: {}, asOf }, dictionary);
      expect(plain(ruleProfileOf(stored, asOf, dictionary).facts)).toEqual(expected);
      expect(plain(profile.facts)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('a stored value that its field can’t hold is a defect that is told', () => {
  const stored = storedOf(7, 1);
  const facts = { ...stored.profile.facts, townCode: 'nowhere' };
  const spoilt = { ...stored, profile: { ...stored.profile, facts } } as unknown as EnterpriseProfile;
  expect(() => ruleProfileOf(spoilt, calendarDate('2026-11-24'), dictionary)).toThrow('townCode');
});
