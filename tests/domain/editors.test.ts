import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  besideDifferences,
  editorsDifferences,
  editProfile,
  valueAt,
  type EditedProfile,
  type FactChange,
  type SourceKind,
  type SourcedChange,
} from '../../server/domain/index.js';

const source = { source: { zh: '示例', en: 'Demonstration' }, date: '2026-10-31' };

/** The tax accounts of 2025 stand in a register; all else the enterprise says itself. */
const base: EditedProfile = {
  facts: {
    staff: 38,
    finances: [
      { year: 2024, revenue: '1.00' },
      { year: 2025, revenue: '2.00', assets: '3.00' },
    ],
    loans: [{ lender: '示例银行甲', balance: '10.00' }],
  },
  provenance: [
    { pointer: '', kind: 'self', ...source },
    { pointer: '/finances/2025', kind: 'register', ...source },
  ],
  otherStatements: [],
};

function sourced(change: FactChange, kind: SourceKind = 'self'): SourcedChange {
  return { ...change, kind, ...source };
}

function edited(profile: EditedProfile, changes: readonly SourcedChange[]): EditedProfile {
  const result = editProfile(profile, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

/** All that is said of a fact, what counts first. */
function said({ facts, otherStatements }: EditedProfile, pointer: string): readonly unknown[] {
  const beside = otherStatements.filter((other) => other.pointer === pointer);
  return [valueAt(facts, pointer), ...beside.map(({ value }) => value)];
}

describe('two editors of one version', () => {
  const changedBy = (theirs: readonly FactChange[], mine: readonly FactChange[]) =>
    editorsDifferences(
      {
        base,
        newest: edited(
          base,
          theirs.map((change) => sourced(change, 'register')),
        ),
      },
      mine.map((change) => sourced(change, 'register')),
    );

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

  it('cross where one would replace what the other said beside a fact without its counting', () => {
    const revenue = (value: string) => sourced({ pointer: '/finances/2025/revenue', value });
    const newest = edited(base, [revenue('5.00')]);
    expect(valueAt(newest.facts, '/finances/2025/revenue')).toBe('2.00');
    const [difference, ...others] = editorsDifferences({ base, newest }, [revenue('6.00')]);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      base: '2.00',
      mine: '6.00',
      theirs: '5.00',
      beside: 'self',
      changedBy: 'both',
    });
    expect(editorsDifferences({ base, newest }, [revenue('5.00')])[0]?.changedBy).toBe('me');
  });

  it('do not cross where each is another source, and what only the other said beside a fact is told', () => {
    const newest = edited(base, [sourced({ pointer: '/finances/2025/revenue', value: '5.00' })]);
    const mine = sourced({ pointer: '/finances/2025/revenue', value: '6.00' }, 'institution');
    expect(editorsDifferences({ base, newest }, [mine]).map(({ changedBy: who }) => who)).toEqual(['me']);
    const [, told] = editorsDifferences({ base, newest }, [sourced({ pointer: '/staff', value: 40 })]);
    expect(told).toMatchObject({ changedBy: 'them', theirs: '5.00', beside: 'self' });
  });

  it('lose nothing: what did not cross, sent again on the newer version, stands beside what the other made', () => {
    const cell = fc.record({
      year: fc.constantFrom(2022, 2023, 2024, 2025),
      code: fc.constantFrom('revenue', 'assets', 'liabilities'),
      value: fc.constantFrom('7.00', '8.00', '9.00'),
      kind: fc.constantFrom<SourceKind>('register', 'document', 'self'),
    });
    const edits = fc
      .uniqueArray(cell, { selector: ({ year, code }) => `${year}${code}`, minLength: 1, maxLength: 4 })
      .map((cells) =>
        cells.map(({ year, code, value, kind }) =>
          sourced({ pointer: `/finances/${year}/${code}`, value }, kind),
        ),
      );
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const newest = edited(base, theirs);
        const found = editorsDifferences({ base, newest }, mine);
        const crossed = new Set(
          found.filter(({ changedBy: who }) => who === 'both').map(({ pointer }) => pointer),
        );
        const again = mine.filter(({ pointer }) => !crossed.has(pointer));
        const merged = edited(newest, again);
        for (const { pointer, value } of [...theirs, ...again]) {
          if (!crossed.has(pointer)) expect(said(merged, pointer)).toContain(value);
        }
      }),
    );
  });
});

describe('what a version says beside its facts', () => {
  const change = (pointer: string, value: unknown, kind?: SourceKind) => sourced({ pointer, value }, kind);

  it('is told by the kind of source, with what that kind said before', () => {
    const once = edited(base, [change('/finances/2025/revenue', '5.00')]);
    const twice = edited(once, [change('/finances/2025/revenue', '6.00')]);
    expect(besideDifferences(base, once)).toMatchObject([{ kind: 'self', before: undefined, after: '5.00' }]);
    expect(besideDifferences(once, twice)).toMatchObject([{ kind: 'self', before: '5.00', after: '6.00' }]);
  });

  it('is nothing new where a greater source only put aside what counted before', () => {
    const after = edited(base, [change('/staff', 40, 'register')]);
    expect(after.otherStatements).toMatchObject([{ kind: 'self', value: 38 }]);
    expect(besideDifferences(base, after)).toEqual([]);
  });
});
