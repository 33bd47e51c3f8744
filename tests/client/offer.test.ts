import { describe, expect, it } from '@jest/globals';
import type { OfferPartsFragment } from '../../client/generated/operations.js';
import { offerFigures } from '../../client/shared/offer/offerFigures.js';

type Option = OfferPartsFragment['options'][number];

function option(limit: string | null, allInRateBp: number | null, total = '0.00'): Option {
  return {
    tier: `${limit}-${allInRateBp}`,
    tierLabel: { zh: '一般', en: 'Base' },
    limit,
    rate: {
      annualBp: allInRateBp ?? 300,
      lprBase: '1Y',
      lprBp: 300,
      lprDate: '2025-05-20',
      spreadBp: 0,
      dailyBp: null,
    },
    shareBp: null,
    cost:
      allInRateBp === null
        ? null
        : {
            amount: '1000000.00',
            termMonths: 6,
            monthsCovered: 6,
            amountAssumed: false,
            termAssumed: false,
            total,
            allInRateBp,
          },
  };
}

function offer(...options: readonly Option[]): OfferPartsFragment {
  return { options, missing: [], answerBy: '2026-12-08', answerByProvisional: false };
}

describe('the figures of an offer', () => {
  it('are one value for one tier', () => {
    expect(offerFigures(offer(option('500000.00', 340, '17000.00')))).toEqual({
      limit: { low: '500000.00', high: '500000.00' },
      allInBp: { low: 340, high: 340 },
      total: { low: '17000.00', high: '17000.00' },
      shareBp: undefined,
      monthsCovered: 6,
    });
  });

  it('are ranges over the tiers that are still possible, ordered as numbers', () => {
    const figures = offerFigures(
      offer(option('9000000.00', 400, '9500.00'), option('10000000.00', 300, '10000.00')),
    );
    expect(figures.limit).toEqual({ low: '9000000.00', high: '10000000.00' });
    expect(figures.allInBp).toEqual({ low: 300, high: 400 });
    expect(figures.total).toEqual({ low: '9500.00', high: '10000.00' });
  });

  it('are absent, not zero, while facts are missing', () => {
    expect(offerFigures(offer(option(null, null)))).toEqual({
      limit: undefined,
      allInBp: undefined,
      total: undefined,
      shareBp: undefined,
      monthsCovered: undefined,
    });
  });
});
