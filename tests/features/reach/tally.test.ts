import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchOutcomes, type Judgement } from '../../../server/features/matching/index.js';
import { Places } from '../../../server/features/reach/places.js';
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
        const [tally, places] = [new Tally(), new Places()];
        const left = new Map<string, Judgement>();
        for (const { code, to } of changes) {
          if (to === null) {
            left.delete(code);
            const place = places.free(code);
            if (place !== undefined) tally.take(place);
          } else {
            left.set(code, to);
            tally.put(places.of(code), to);
          }
        }
        const fresh = new Tally();
        for (const [index, kept] of [...left.values()].entries()) fresh.put(index, kept);
        expect(tally.counts()).toEqual(fresh.counts());
        expect(places.size).toBe(left.size);
      }),
    );
  });

  it('counts missing facts of the undecided alone, the most wanted first', () => {
    const tally = new Tally();
    tally.put(0, { outcome: 'unknown', missing: ['loans', 'staff'] });
    tally.put(1, { outcome: 'unknown', missing: ['staff'] });
    tally.put(2, { outcome: 'ineligible', missing: [] });
    expect(tally.counts()).toEqual({
      outcomes: { eligible: 0, nearly: 0, unknown: 2, ineligible: 1 },
      missing: [
        { path: 'staff', count: 2 },
        { path: 'loans', count: 1 },
      ],
    });
  });
});
