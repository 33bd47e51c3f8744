import { describe, expect, it } from '@jest/globals';
import {
  calendarDate,
  fenOfChecked,
  flowFigure,
  ledgerFault,
  periodFlow,
  pledgesAsOf,
  yearPeriod,
  yuanFromFen,
} from '../../server/domain/index.js';
import { pledgeEntries, readPledge, type PledgeDocument } from '../../server/features/pledges/index.js';
import { institutionSeeds, pledgeSeeds as rows } from './seedDocuments.js';

/** The figure of a year from rows alone, as known at the end of a day. */
function figure(
  ledger: readonly PledgeDocument[],
  kind: PledgeDocument['kind'],
  year: number,
  asOf = '2025-05-14',
) {
  const pledges = pledgesAsOf(ledger.flatMap(pledgeEntries), calendarDate(asOf));
  if (!pledges.ok) throw new Error(pledges.refusal.message.en);
  const { enterprises, amount } = flowFigure(periodFlow(pledges.value, kind, yearPeriod(year)));
  return { enterprises, amount: yuanFromFen(amount) };
}

const of2024 = rows.filter(({ registeredOn }) => registeredOn.startsWith('2024'));
const patents2024 = of2024.filter(({ kind }) => kind === 'patent');

describe('the rows of the pledge ledger', () => {
  it('are 300 or more, each in the shape of a row, lawful together', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(rows.filter((row) => !readPledge(row).ok)).toEqual([]);
    expect(ledgerFault(rows.flatMap(pledgeEntries))).toBeUndefined();
  });

  it('add up to what the city published of 2024: patents by enterprises and amount, data IP apart', () => {
    expect(figure(rows, 'patent', 2024)).toEqual({ enterprises: 130, amount: '5900000000.00' });
    expect(figure(rows, 'dataIp', 2024).amount).toBe('120000000.00');
  });

  it('give other figures when any one of them is left out or changed', () => {
    const whole = figure(rows, 'patent', 2024);
    for (const index of [0, 57, 140, patents2024.length - 1]) {
      const row = patents2024[index];
      if (row === undefined || row.later.length > 0) continue;
      const without = rows.filter((other) => other !== row);
      expect(figure(without, 'patent', 2024).amount).toBe(
        yuanFromFen((fenOfChecked(whole.amount) - fenOfChecked(row.securedAmount)) as never),
      );
    }
  });

  it('hold fictional pledgors, each under one name and code', () => {
    const names = new Map(rows.map(({ pledgor }) => [pledgor.creditCode, pledgor.name]));
    expect(rows.filter(({ pledgor }) => names.get(pledgor.creditCode) !== pledgor.name)).toEqual([]);
    expect(new Set(names.values()).size).toBe(names.size);
    expect([...names.values()].filter((name) => !name.includes('示例'))).toEqual([]);
  });

  it('name banks of the seeds', () => {
    const banks = institutionSeeds.filter(({ kind }) => kind === 'bank').map(({ id }) => id);
    expect(new Set(rows.map(({ institution }) => institution))).toEqual(new Set(banks));
  });

  it('have amounts as in life: none above a twentieth of the whole, most round, far from equal', () => {
    const amounts = patents2024.map(({ securedAmount }) => Number(securedAmount));
    expect(Math.max(...amounts)).toBeLessThanOrEqual(0.05 * 5_900_000_000);
    const round = amounts.filter((amount) => amount % 10_000 === 0);
    expect(round.length).toBeGreaterThan(0.9 * amounts.length);
    expect(round.length).toBeLessThan(amounts.length);
    const median = amounts.toSorted((one, other) => one - other)[amounts.length >> 1] ?? 0;
    expect(Math.max(...amounts)).toBeGreaterThan(5 * median);
  });

  it('hold what the counting has to cope with', () => {
    const later = rows.flatMap((row) => row.later.map((entry) => ({ row, entry })));
    const count = (event: string) => later.filter(({ entry }) => entry.event === event).length;
    expect(count('released')).toBeGreaterThan(20);
    expect(count('changed')).toBeGreaterThan(10);
    expect(count('revoked')).toBeGreaterThan(2);
    expect(rows.some(({ registeredOn }) => registeredOn === '2023-12-29')).toBe(true);
    expect(rows.some(({ registeredOn }) => registeredOn === '2025-01-02')).toBe(true);
    expect(of2024.filter(({ recordedOn }) => recordedOn.startsWith('2025')).length).toBeGreaterThan(4);
  });

  it('are known later than they hold: the year was smaller at its end, and larger before its revocations', () => {
    const amountAt = (asOf: string) => fenOfChecked(figure(rows, 'patent', 2024, asOf).amount);
    const published = amountAt('2025-05-14');
    expect(amountAt('2024-12-31')).toBeLessThan(published);
    expect(figure(rows, 'patent', 2024, '2025-02-15').enterprises).toBeGreaterThan(130);
    expect(amountAt('2026-11-24')).toBe(published);
  });
});
