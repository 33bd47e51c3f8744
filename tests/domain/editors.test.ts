import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChanges,
  editorsDifferences,
  valueAt,
  type BorderFacts,
  type FactChange,
} from '../../server/domain/index.js';

const base: BorderFacts = {
  staff: 38,
  finances: [
    { year: 2024, revenue: '1.00' },
    { year: 2025, revenue: '2.00', assets: '3.00' },
  ],
  loans: [{ lender: '示例银行甲', balance: '10.00' }],
};

function applied(facts: BorderFacts, changes: readonly FactChange[]): BorderFacts {
  const result = applyChanges(facts, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value.facts;
}

describe('two editors of one version', () => {
  const changedBy = (theirs: readonly FactChange[], mine: readonly FactChange[]) =>
    editorsDifferences({ base, newest: applied(base, theirs) }, mine);

  it('who changed different facts do not cross, and each is told of both', () => {
    const found = changedBy(
      [
        { pointer: '/staff', value: 40 },
        { pointer: '/finances/2025/revenue', value: '5.00' },
      ],
      [{ pointer: '/finances/2025/assets', value: '4.00' }],
    );
    expect(found.map(({ pointer, changedBy: who }) => [pointer, who])).toEqual([
      ['/finances/2025/assets', 'me'],
      ['/staff', 'them'],
      ['/finances/2025/revenue', 'them'],
    ]);
  });

  it('who changed the same fact cross, with what both began with', () => {
    const [difference] = changedBy([{ pointer: '/staff', value: 40 }], [{ pointer: '/staff', value: 41 }]);
    expect(difference).toMatchObject({ base: 38, mine: 41, theirs: 40, changedBy: 'both' });
  });

  it('who said the same do not cross', () => {
    const [difference] = changedBy([{ pointer: '/staff', value: 40 }], [{ pointer: '/staff', value: 40 }]);
    expect(difference?.changedBy).toBe('me');
  });

  it('cross where one took away the row that the other changed, and the change can be sent as one new row', () => {
    const found = changedBy(
      [{ pointer: '/loans/示例银行甲', value: null }],
      [
        { pointer: '/loans/示例银行甲/balance', value: '11.00' },
        { pointer: '/loans/示例银行甲/overdueDays', value: 3 },
      ],
    );
    const resend = { pointer: '/loans/-', value: { lender: '示例银行甲', balance: '11.00', overdueDays: 3 } };
    expect(found.map(({ changedBy: who, theirs, resend: again }) => [who, theirs, again])).toEqual([
      ['both', undefined, resend],
      ['both', undefined, resend],
    ]);
  });

  it('cross where both added the accounts of one year', () => {
    const row = (revenue: string) => ({ pointer: '/finances/-', value: { year: 2026, revenue } });
    const [difference] = changedBy([row('1.00')], [row('2.00')]);
    expect(difference).toMatchObject({ pointer: '/finances/2026', changedBy: 'both' });
    expect(difference?.resend).toEqual({ pointer: '/finances/2026', value: { year: 2026, revenue: '2.00' } });
  });

  it('lose nothing: what did not cross, sent again on the newer version, stands beside what the other made', () => {
    const cell = fc.record({
      year: fc.constantFrom(2022, 2023, 2024, 2025),
      code: fc.constantFrom('revenue', 'assets', 'liabilities'),
      value: fc.constantFrom('7.00', '8.00', '9.00'),
    });
    const edits = fc
      .uniqueArray(cell, { selector: ({ year, code }) => `${year}${code}`, minLength: 1, maxLength: 4 })
      .map((cells) =>
        cells.map(({ year, code, value }) => ({ pointer: `/finances/${year}/${code}`, value })),
      );
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const newest = applied(base, theirs);
        const found = editorsDifferences({ base, newest }, mine);
        const again = found.flatMap(({ changedBy: who, resend }) => (who === 'me' && resend ? [resend] : []));
        const merged = applied(newest, again);
        const crossed = new Set(
          found.filter(({ changedBy: who }) => who === 'both').map(({ pointer }) => pointer),
        );
        for (const { pointer, value } of theirs) {
          const said = mine.find((change) => change.pointer === pointer && !crossed.has(pointer));
          expect(valueAt(merged, pointer)).toBe(said?.value ?? value);
        }
        for (const { pointer, value } of mine) {
          if (!crossed.has(pointer)) expect(valueAt(merged, pointer)).toBe(value);
        }
      }),
    );
  });
});
