import { describe, expect, it } from '@jest/globals';
import { indicators } from '../../client/bureau/report/indicators.js';
import { monthIn, reportMonth, reportMonths } from '../../client/bureau/report/reportMonth.js';
import type { Figures, KindFigures } from '../../client/bureau/dashboard/figuresTypes.js';
import type { FiguresBefore } from '../../client/bureau/dashboard/usePreviousYear.js';

const text = { zh: '', en: '' };

const kind = (given: Partial<KindFigures>): KindFigures => ({
  kind: 'PATENT',
  known: 'WHOLE',
  enterprises: 2,
  amount: '300.00',
  averageAmount: '150.00',
  rows: 2,
  definition: text,
  byMonth: [],
  byInstitution: [],
  byTown: [],
  byIndustry: [],
  corrections: [],
  stock: { date: '2024-03-31', registrations: 2, enterprises: 2, amount: '300.00' },
  ...given,
});

const figures = (
  code: string,
  from: string,
  through: string,
  patents: Partial<KindFigures> = {},
): Figures => ({
  __typename: 'PledgeFigures',
  asOf: '2024-04-10',
  period: { code, from, through },
  coverage: {
    registeredFrom: '2023-12-01',
    registeredThrough: '2025-01-31',
    recordedThrough: '2025-04-30',
  },
  source: text,
  queryVersion: 1,
  patentPledge: kind(patents),
  dataIpPledge: kind({ kind: 'DATA_IP', enterprises: 0, amount: '0.00' }),
  definitions: { enterprises: text, average: text, stock: text, cutOff: text },
  notCollected: [],
});

const month = (code: string, known: 'WHOLE' | 'PART' | 'NONE', cumulative: string | null = null) => ({
  month: code,
  known,
  enterprises: null,
  amount: null,
  cumulative,
  cumulativeEnterprises: cumulative === null ? null : 3,
});

describe('the month of a report', () => {
  it('is the period’s own month, or the last month of a year or quarter that the ledger knows', () => {
    const byMonth = [
      month('2024-01', 'WHOLE'),
      month('2024-02', 'WHOLE'),
      month('2024-03', 'PART'),
      month('2024-04', 'NONE'),
    ];
    expect(reportMonth(figures('2024-01', '2024-01-01', '2024-01-31', { byMonth }))).toBe('2024-01');
    expect(reportMonth(figures('2024', '2024-01-01', '2024-12-31', { byMonth }))).toBe('2024-03');
    expect(reportMonth(figures('2024Q2', '2024-04-01', '2024-06-30', { byMonth }))).toBe('2024-06');
  });

  it('is chosen among the months that the ledger reaches by the as-of date, the newest first', () => {
    const ledger = figures('2024-02', '2024-02-01', '2024-02-29');
    expect(reportMonths(ledger, '2024-02')).toEqual(['2024-04', '2024-03', '2024-02', '2024-01', '2023-12']);
    expect(reportMonths(ledger, '2019-05').at(-1)).toBe('2019-05');
  });

  it('is read from the address only where it is one', () => {
    expect(['2024-11', '2024-13', '2024', '2024-1', ''].map(monthIn)).toEqual(['2024-11', '', '', '', '']);
  });
});

describe('the main figures of a report', () => {
  const march = figures('2024-03', '2024-03-01', '2024-03-31', {
    byMonth: [month('2024-03', 'WHOLE', '1000.00')],
  });
  const before = (known: 'WHOLE' | 'PART' | 'NONE', amount: string | null): FiguresBefore => {
    const figure = { known, amount, enterprises: amount === null ? null : 1, byMonth: [] };
    return {
      __typename: 'PledgeFigures',
      asOf: '2026-11-24',
      period: { code: '2023-03' },
      patentPledge: figure,
      dataIpPledge: figure,
    };
  };
  const lineOf = (code: string, earlier?: FiguresBefore) =>
    indicators(march, earlier).find((line) => line.code === code);

  it('stand beside the year so far and the same month of the year before, with the change', () => {
    expect(lineOf('amount', before('WHOLE', '400.00'))).toMatchObject({
      month: '300.00',
      fromJanuary: '1000.00',
      before: '400.00',
      change: '−25.0%',
    });
    expect(lineOf('amount', before('WHOLE', '300.00'))?.change).toBe('0.0%');
    expect(lineOf('enterprises', before('WHOLE', '400.00'))).toMatchObject({ month: '2', change: '+100.0%' });
  });

  it('give no change where the ledger has a part of either month only, or nothing', () => {
    expect(lineOf('amount', before('PART', '400.00'))).toMatchObject({ before: '400.00', change: null });
    expect(lineOf('amount', before('NONE', null))).toMatchObject({ before: null, change: null });
    expect(lineOf('amount')).toMatchObject({ before: null, change: null });
  });

  it('work out the average rounded half up to the fen, and none without an enterprise', () => {
    expect(lineOf('average')).toMatchObject({ month: '150.00', fromJanuary: '333.33' });
    expect(lineOf('dataIpAmount')).toMatchObject({ month: '0.00', fromJanuary: null });
    expect(lineOf('average', before('NONE', null))?.before).toBeNull();
  });
});
