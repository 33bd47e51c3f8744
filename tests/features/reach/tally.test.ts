import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchOutcomes, type Judgement } from '../../../server/features/matching/index.js';
import { Tally } from '../../../server/features/reach/tally.js';

const judgement: fc.Arbitrary<Judgement> = fc.record({
  outcome: fc.constantFrom(...matchOutcomes),
  missing: fc.uniqueArray(fc.constantFrom('staff', 'loans', 'taxGrade', 'patents.valuation')),
});
const change = fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D', 'E'), to: fc.option(judgement) });

describe('a tally', () => {
  it('after any additions, changes and removals is that of what is left', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const tally = new Tally();
        const left = new Map<string, Judgement>();
        for (const { code, to } of changes) {
          const before = left.get(code);
          if (before) tally.take(before);
          left.delete(code);
          if (to === null) continue;
          left.set(code, to);
          tally.add(to);
        }
        const fresh = new Tally();
        for (const kept of left.values()) fresh.add(kept);
        expect(tally.counts()).toEqual(fresh.counts());
      }),
    );
  });

  it('counts missing facts of the undecided alone, the most wanted first', () => {
    const tally = new Tally();
    tally.add({ outcome: 'unknown', missing: ['loans', 'staff'] });
    tally.add({ outcome: 'unknown', missing: ['staff'] });
    tally.add({ outcome: 'ineligible', missing: [] });
    expect(tally.counts()).toEqual({
      outcomes: { eligible: 0, nearly: 0, unknown: 2, ineligible: 1 },
      missing: [
        { path: 'staff', count: 2 },
        { path: 'loans', count: 1 },
      ],
    });
  });
});
