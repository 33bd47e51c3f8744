import { expect, it } from '@jest/globals';
import { calendarDate, fen } from '../../../server/domain/index.js';
import { matchProduct } from '../../../server/features/matching/matchedProduct.js';
import { runMatch } from '../../../server/features/matching/matching.js';
import { asOf, dictionary, withSeeds } from '../seededStorage.js';

it('judges the whole catalogue by its index as it judges product by product', async () => {
  await withSeeds(async ({ products, enterprises }) => {
    const parts = { products, enterprises, dictionary };
    const listed = await parts.enterprises.page({ first: 50, after: undefined }, '');
    if ('fault' in listed) throw new Error(listed.fault.message.en);
    const need = { amount: fen(300_000_000), termMonths: 12, purpose: 'operating' } as const;
    const codes = [...listed.page.enterprises.map(({ creditCode }) => creditCode), null];
    const outcomes = new Set<string>();
    for (const [at, creditCode] of codes.entries()) {
      const found = creditCode === null ? null : await parts.enterprises.findProfile(creditCode);
      const stored = found?.kind === 'found' ? found.value : null;
      // Another date now and then, so that the index holds more than is in force.
      const date = at % 3 === 2 ? calendarDate('2024-06-30') : asOf;
      const { subject, matches } = await runMatch(parts, { stored, given: null, need, asOf: date });
      for (const match of matches) {
        outcomes.add(match.judgement.outcome);
        expect(match).toEqual(matchProduct(match.product, subject));
      }
    }
    expect([...outcomes].sort()).toEqual(['eligible', 'ineligible', 'nearly', 'unknown']);
  });
}, 120_000);
