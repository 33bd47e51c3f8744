import { describe, expect, it } from '@jest/globals';
import {
  calendarDate,
  confidenceOf,
  editProfile,
  isStale,
  originOfFact,
  sourceKinds,
  type Edit,
  type EditedProfile,
  type SourcedChange,
  type SourceKind,
} from '../../server/domain/index.js';

const text = (zh: string) => ({ zh, en: zh });

const before: EditedProfile = {
  facts: { name: '示例', staff: 38, loans: [{ lender: '示例银行甲', balance: '10.00' }] },
  provenance: [
    { pointer: '', kind: 'self', source: text('全部'), date: '2026-01-01' },
    { pointer: '/loans', kind: 'institution', source: text('信用报告'), date: '2026-02-01' },
    { pointer: '/staff', kind: 'register', source: text('社保'), date: '2026-03-01' },
  ],
  otherStatements: [],
};

function change(pointer: string, value: unknown, kind: SourceKind): SourcedChange {
  return { pointer, value, kind, source: text(`${kind} 说`), date: '2026-11-01' };
}

function edited(profile: EditedProfile, ...changes: readonly SourcedChange[]): Edit {
  const result = editProfile(profile, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

describe('the source of a fact', () => {
  it('is the one that stands nearest above it', () => {
    const kindOf = (pointer: string) => originOfFact(before.provenance, pointer)?.source.zh;
    expect(kindOf('/loans/示例银行甲/balance')).toBe('信用报告');
    expect(kindOf('/staff')).toBe('社保');
    expect(kindOf('/staffing')).toBe('全部');
  });

  it('goes with the value that is changed, and what lies beside keeps its own', () => {
    const { provenance } = edited(before, change('/loans/示例银行甲/balance', '12.00', 'institution'));
    expect(originOfFact(provenance, '/loans/示例银行甲/balance')?.date).toBe('2026-11-01');
    expect(originOfFact(provenance, '/loans/示例银行甲/lender')?.date).toBe('2026-02-01');
  });

  it('follows a row that is called otherwise now', () => {
    const first = edited(before, change('/loans/示例银行甲/balance', '12.00', 'institution'));
    const second = edited(first, change('/loans/示例银行甲/due', '2027-01-31', 'document'));
    expect(originOfFact(second.provenance, '/loans/示例银行甲,2027-01-31/balance')?.source.zh).toBe(
      'institution 说',
    );
  });

  it('is stale once it is more than twelve months old, not before', () => {
    const asOf = calendarDate('2026-11-24');
    expect(isStale(calendarDate('2025-11-24'), asOf)).toBe(false);
    expect(isStale(calendarDate('2025-11-23'), asOf)).toBe(true);
  });

  it('of every kind has a confidence, and no lesser kind a higher one', () => {
    const order = ['high', 'medium', 'low'];
    const ranks = sourceKinds.map(({ kind }) => order.indexOf(confidenceOf(kind)));
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe('two sources of one fact', () => {
  it('are both kept: a lesser one changes nothing, and is shown beside what counts', () => {
    const { facts, otherStatements, notCounted, provenance } = edited(before, change('/staff', 45, 'self'));
    expect(facts['staff']).toBe(38);
    expect(notCounted).toEqual([0]);
    expect(otherStatements).toEqual([
      { pointer: '/staff', kind: 'self', source: text('self 说'), date: '2026-11-01', value: 45 },
    ]);
    expect(originOfFact(provenance, '/staff')?.kind).toBe('register');
  });

  it('are both kept: a greater one counts from now on, and what it replaced stands beside it', () => {
    const { facts, otherStatements } = edited(
      before,
      change('/loans/示例银行甲/balance', '9.00', 'register'),
    );
    expect(facts['loans']).toEqual([{ lender: '示例银行甲', balance: '9.00' }]);
    expect(otherStatements).toMatchObject([
      { pointer: '/loans/示例银行甲/balance', kind: 'institution', value: '10.00', date: '2026-02-01' },
    ]);
  });

  it('are one where both are of the same kind: the newer word replaces the older', () => {
    const first = edited(before, change('/staff', 45, 'self'));
    const second = edited(first, change('/staff', 46, 'self'));
    expect(second.otherStatements.map(({ value }) => value)).toEqual([46]);
    const third = edited(second, change('/staff', 39, 'register'));
    expect(third.facts['staff']).toBe(39);
    expect(third.otherStatements.map(({ value }) => value)).toEqual([46]);
  });

  it('are gone with the fact when it is taken away', () => {
    const first = edited(before, change('/staff', 45, 'self'));
    const { facts, otherStatements, provenance } = edited(first, change('/staff', null, 'self'));
    expect(facts).not.toHaveProperty('staff');
    expect(otherStatements).toEqual([]);
    expect(originOfFact(provenance, '/staff')?.pointer).toBe('');
  });

  it('do not stand in the way of a fact that nobody has said yet', () => {
    expect(edited(before, change('/rdStaff', 5, 'self')).facts['rdStaff']).toBe(5);
  });
});
