import { expect, it } from '@jest/globals';
import { findMembers, indexesOfSearch } from '../../../server/features/matching/members.js';
import { subjectOf } from '../../../server/features/matching/subject.js';
import { evaluate, parseRule, type Rule } from '../../../server/rules/index.js';
import { collected } from '../collected.js';
import { asOf, dictionary, withSeeds } from '../seededStorage.js';

it('finds the members of every product that a look at everyone finds, and says which index serves it', async () => {
  await withSeeds(async ({ products, enterprises }) => {
    const parts = { enterprises, dictionary };

    const everyone = await collected(enterprises.candidates({}));
    const subjects = everyone.map((stored) => ({
      creditCode: stored.enterprise.creditCode,
      profile: subjectOf({ stored, given: null, need: {}, asOf }, dictionary).profile,
    }));
    expect(everyone.length).toBeGreaterThan(20);

    const members = async (rule: Rule, wanted: 'sure' | 'possible') => {
      const found = await collected(findMembers(parts, { rule, asOf, wanted }));
      return found
        .map(({ stored, outcome, missing }) => [stored.enterprise.creditCode, outcome, missing])
        .sort();
    };
    const scanned = (rule: Rule, wanted: 'sure' | 'possible') =>
      subjects
        .map(({ creditCode, profile }) => ({ creditCode, ...evaluate(rule, profile, asOf) }))
        .filter(({ outcome }) => outcome === 'true' || (outcome === 'unknown' && wanted === 'possible'))
        .map(({ creditCode, outcome, missing }) => [creditCode, outcome, missing])
        .sort();

    for (const [at, { rule }] of (await products.inForce(asOf)).entries()) {
      const wanted = at % 2 === 0 ? 'sure' : 'possible';
      expect(await members(rule, wanted)).toEqual(scanned(rule, wanted));
    }

    const inTown = parseRule(dictionary, {
      all: [
        { field: 'townCode', op: 'eq', value: subjects[0]?.profile.facts.get('townCode') },
        { field: 'staff', op: 'gte', value: 1 },
      ],
    });
    if (!inTown.ok) throw new Error(inTown.fault.message.en);
    const search = { rule: inTown.value, asOf, wanted: 'sure' } as const;
    expect(await members(inTown.value, 'sure')).toEqual(scanned(inTown.value, 'sure'));
    expect(await indexesOfSearch(parts, search)).toEqual(['facts.townCode_1']);
  });
}, 120_000);
