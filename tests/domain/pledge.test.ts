import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  calendarDate,
  fen,
  flowBy,
  flowDimensions,
  flowFigure,
  pledgeLife,
  pledgesAsOf,
  pledgeStock,
  yearFlow,
  type PledgeEntry,
  type PledgeEvent,
  type PledgeKind,
} from '../../server/domain/index.js';

interface Given {
  readonly pledgor?: string;
  readonly kind?: PledgeKind;
  readonly amount?: number;
}

function registered(given: Given = {}): PledgeEvent {
  const { pledgor = 'A', kind = 'patent', amount = 1000 } = given;
  return {
    type: 'registered',
    kind,
    registry: 'CNIPA',
    registrationNumber: 'Y2024',
    pledgor: { creditCode: pledgor, name: '示例公司', industry: '2927', town: '330281' },
    institution: 'demo-bank-a',
    assets: ['2020100000001'],
    securedAmount: fen(amount),
  };
}

function changed(amount: number): PledgeEvent {
  return { type: 'changed', securedAmount: fen(amount) };
}

/** Entries of one pledge; an event is effective on its date and recorded on it or on the second date. */
function pledge(pledgeId: string, ...events: readonly (readonly [PledgeEvent, string, string?])[]) {
  return events.map(([event, effective, recorded = effective], index): PledgeEntry => {
    const [effectiveDate, recordingDate] = [calendarDate(effective), calendarDate(recorded)];
    return { pledgeId, sequence: index + 1, effectiveDate, recordingDate, event };
  });
}

function pledges(entries: readonly PledgeEntry[], asOf = '2025-12-31') {
  const read = pledgesAsOf(entries, calendarDate(asOf));
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value;
}

function flow(entries: readonly PledgeEntry[], year: number, asOf?: string) {
  return flowFigure(yearFlow(pledges(entries, asOf), 'patent', year));
}

function refusalCode(entries: readonly PledgeEntry[]) {
  const life = pledgeLife(entries);
  return life.ok ? undefined : life.refusal.code;
}

describe('the registered amount of a year', () => {
  it('counts an enterprise once however often it pledges', () => {
    const ledger = [
      ...pledge('p1', [registered(), '2024-01-01']),
      ...pledge('p2', [registered(), '2024-12-31']),
    ];
    expect(flow(ledger, 2024)).toEqual({ enterprises: 1, amount: 2000 });
  });

  it('keeps a change in the year of change, by its increase alone', () => {
    const ledger = pledge('p1', [registered(), '2024-05-01'], [changed(1500), '2025-02-01']);
    expect(flow(ledger, 2024)).toEqual({ enterprises: 1, amount: 1000 });
    expect(flow(ledger, 2025)).toEqual({ enterprises: 0, amount: 500 });
  });

  it('is lowered neither by a decrease nor by a release, which the stock follows', () => {
    const ledger = pledge(
      'p1',
      [registered(), '2024-05-01'],
      [changed(400), '2024-06-01'],
      [{ type: 'released' }, '2024-07-01'],
    );
    expect(flow(ledger, 2024).amount).toBe(1000);
    expect(pledgeStock(pledges(ledger, '2024-06-30'), 'patent').amount).toBe(400);
    expect(pledgeStock(pledges(ledger), 'patent')).toEqual({ registrations: 0, enterprises: 0, amount: 0 });
  });

  it('loses a revoked registration that had a change still to take effect', () => {
    const ledger = pledge(
      'p1',
      [registered(), '2024-05-01'],
      [changed(1500), '2025-12-01', '2025-01-10'],
      [{ type: 'revoked' }, '2024-05-01', '2025-03-10'],
    );
    expect(flow(ledger, 2024, '2025-06-01').amount).toBe(0);
  });

  it('loses a revoked registration from the day its revocation is recorded, not before', () => {
    const ledger = pledge(
      'p1',
      [registered(), '2024-05-01'],
      [{ type: 'revoked' }, '2024-05-01', '2025-03-10'],
    );
    expect(flow(ledger, 2024, '2025-03-09').amount).toBe(1000);
    expect(flow(ledger, 2024, '2025-03-10')).toEqual({ enterprises: 0, amount: 0 });
  });

  it('counts an entry only when both its dates are no later than the as-of date', () => {
    const ledger = pledge('p1', [registered(), '2024-12-30', '2025-01-05']);
    expect(flow(ledger, 2024, '2025-01-04').amount).toBe(0);
    expect(flow(ledger, 2024, '2025-01-05').amount).toBe(1000);
  });

  it('keeps data IP apart from patents', () => {
    const ledger = pledge('p1', [registered({ kind: 'dataIp' }), '2024-05-01']);
    expect(flow(ledger, 2024).amount).toBe(0);
    expect(flowFigure(yearFlow(pledges(ledger), 'dataIp', 2024)).amount).toBe(1000);
  });
});

describe('the life of a pledge', () => {
  const start = [registered(), '2024-05-01'] as const;
  it.each([
    [
      'a second release',
      'PLEDGE_STEP',
      [start, [{ type: 'released' }, '2024-06-01'], [{ type: 'released' }, '2024-06-02']],
    ],
    ['a release without registration', 'PLEDGE_STEP', [[{ type: 'released' }, '2024-06-01']]],
    ['an amount of nothing', 'PLEDGE_AMOUNT', [start, [changed(0), '2024-06-01']]],
    [
      'an entry effective before the one it follows',
      'PLEDGE_DATES',
      [start, [changed(5), '2024-04-30', '2024-06-01']],
    ],
    [
      'an entry recorded before the one it follows',
      'PLEDGE_DATES',
      [start, [changed(5), '2024-06-01', '2024-04-30']],
    ],
    [
      'a revocation that does not reach back',
      'PLEDGE_REVOCATION_DATE',
      [start, [{ type: 'revoked' }, '2024-06-01']],
    ],
  ] satisfies readonly (readonly [string, string, readonly (readonly [PledgeEvent, string, string?])[]])[])(
    'refuses %s',
    (_, code, events) => {
      expect(refusalCode(pledge('p1', ...events))).toBe(code);
    },
  );

  it('refuses a gap in the sequence', () => {
    const [first, second, third] = pledge(
      'p1',
      start,
      [changed(5), '2024-06-01'],
      [changed(6), '2024-07-01'],
    );
    expect(refusalCode([first, third].flatMap((entry) => entry ?? []))).toBe('PLEDGE_SEQUENCE');
    expect(refusalCode([second].flatMap((entry) => entry ?? []))).toBe('PLEDGE_SEQUENCE');
  });
});

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
        const rows = yearFlow(pledges(ledger), 'patent', 2024);
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
