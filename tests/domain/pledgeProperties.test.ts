import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  calendarDate,
  flowBy,
  flowDimensions,
  flowFigure,
  periodFlow,
  yearPeriod,
} from '../../server/domain/index.js';
import { registered, pledge, pledges, flow } from './pledgeLedger.js';

describe('any ledger', () => {
  const registration = fc.record({
    pledgor: fc.constantFrom('A', 'B', 'C'),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    day: fc.integer({ min: 0, max: 730 }),
  });
  const ledgers = fc
    .array(registration, { maxLength: 20 })
    .map((rows) =>
      rows.flatMap(({ day, ...given }, index) =>
        pledge(`p${index}`, [registered(given), addDays(calendarDate('2024-01-01'), day)]),
      ),
    );

  it('adds up to the same amount by month, institution, town and industry', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const rows = periodFlow(pledges(ledger), 'patent', yearPeriod(2024));
        for (const dimension of flowDimensions) {
          const parts = flowBy(rows, dimension).map((part) => part.amount);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(flowFigure(rows).amount);
        }
      }),
    );
  });

  it('gives the same figures in whatever order its rows stand', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(flow(ledger.toReversed(), 2024)).toEqual(flow(ledger, 2024));
      }),
    );
  });
});
