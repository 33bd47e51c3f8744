import { describe, expect, it } from '@jest/globals';
import {
  calendarDate,
  corrections,
  flowFigure,
  ledgerFault,
  parsePeriod,
  periodFlow,
  pledgeStock,
  yearPeriod,
  type PledgeEntry,
  type PledgeEvent,
} from '../../server/domain/index.js';
import { registered, changed, pledge, pledges, flow, refusalCode } from './pledgeLedger.js';

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
    expect(flowFigure(periodFlow(pledges(ledger), 'dataIp', yearPeriod(2024))).amount).toBe(1000);
  });
});

describe('a period', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024Q1', '2024-01-01', '2024-03-31'],
    ['2024Q4', '2024-10-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('%s runs from %s to %s', (code, from, through) => {
    expect(parsePeriod(code)).toMatchObject({ ok: true, value: { code, year: 2024, from, through } });
  });

  it.each(['', '24', '2024-13', '2024Q5', '2024-2', '2024-02-01', '１２３４', '3024'])(
    'is not %s',
    (text) => {
      expect(parsePeriod(text)).toMatchObject({ ok: false, refusal: { code: 'PERIOD_INVALID' } });
    },
  );

  it('takes the registrations of its first and last day, and none beside them', () => {
    const ledger = ['2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01'].flatMap((day, index) =>
      pledge(`p${index}`, [registered({ amount: 10 ** index }), day]),
    );
    const quarter = parsePeriod('2024Q2');
    if (!quarter.ok) throw new Error(quarter.refusal.message.en);
    expect(flowFigure(periodFlow(pledges(ledger), 'patent', quarter.value)).amount).toBe(110);
  });
});

describe('the corrections of a year', () => {
  const ledger = [
    ...pledge('known', [registered({ amount: 500 }), '2024-05-01']),
    ...pledge('late', [registered({ amount: 300 }), '2024-12-30', '2025-01-05']),
    ...pledge(
      'void',
      [registered({ amount: 70 }), '2024-05-01'],
      [{ type: 'revoked' }, '2024-05-01', '2025-03-10'],
    ),
    ...pledge('next', [registered({ amount: 9000 }), '2025-01-05']),
    ...pledge('released', [registered({ amount: 6 }), '2024-05-01'], [{ type: 'released' }, '2025-01-09']),
  ];
  const of = (asOf: string) => corrections(ledger, 'patent', yearPeriod(2024), calendarDate(asOf));

  it('are what was learnt of late and what was void, each on the day of its recording', () => {
    expect(of('2025-12-31')).toEqual({
      ok: true,
      value: [
        { recordedOn: '2025-01-05', change: 300 },
        { recordedOn: '2025-03-10', change: -70 },
      ],
    });
  });

  it('are those recorded by the as-of date', () => {
    expect(of('2025-03-09')).toMatchObject({ value: [{ recordedOn: '2025-01-05' }] });
    expect(of('2024-12-31')).toMatchObject({ value: [] });
  });
});

describe('the laws of a ledger', () => {
  const first = pledge('p1', [registered(), '2024-05-01'], [{ type: 'released' }, '2024-07-01']);
  const faultWith = (...more: readonly PledgeEntry[]) => {
    const fault = ledgerFault([...first, ...more]);
    return fault && [fault.pledgeId, fault.refusal.code];
  };

  it('refuse a registration number that its registry gave already', () => {
    expect(faultWith(...pledge('p2', [registered({ asset: 'other' }), '2024-06-01']))).toEqual([
      'p2',
      'REGISTRATION_NUMBER_TWICE',
    ]);
  });

  it('refuse a patent under two registrations at once, whichever row stands first', () => {
    const second = pledge('p2', [registered({ number: 'Y2' }), '2024-06-30']);
    expect(faultWith(...second)).toEqual(['p2', 'PATENT_PLEDGED_TWICE']);
    expect(ledgerFault([...second, ...first])?.pledgeId).toBe('p2');
  });

  it('let a patent be pledged again from the day of its release', () => {
    expect(faultWith(...pledge('p2', [registered({ number: 'Y2' }), '2024-07-01']))).toBeUndefined();
  });

  it('count a revoked registration as never made', () => {
    const second = pledge(
      'p2',
      [registered({ number: 'Y2' }), '2024-06-01'],
      [{ type: 'revoked' }, '2024-06-01', '2024-06-10'],
    );
    expect(faultWith(...second)).toBeUndefined();
  });

  it('name the pledge whose own life is broken', () => {
    expect(faultWith(...pledge('p2', [{ type: 'released' }, '2024-06-01']))).toEqual(['p2', 'PLEDGE_STEP']);
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
