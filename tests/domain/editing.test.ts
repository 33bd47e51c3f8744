import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import {
  addressLabel,
  applyChanges,
  differences,
  newRow,
  pointerTo,
  readAddress,
  rowKeys,
  toBorder,
  valueAt,
  type BorderFacts,
  type FactChange,
} from '../../server/domain/index.js';
import { knownInPart } from './facts.js';

const base: BorderFacts = {
  name: '余姚示例塑料公司',
  staff: 38,
  finances: [
    { year: 2024, revenue: '1.00' },
    { year: 2025, revenue: '2.00', assets: '3.00' },
  ],
  loans: [
    { lender: '示例银行甲', balance: '10.00' },
    { balance: '20.00' },
    { balance: '20.00' },
    { lender: '示例银行甲', due: '2027-01-31', balance: '30.00' },
  ],
  honours: [{ kind: 'hnte', certNo: 'GR/1' }],
};

function applied(facts: BorderFacts, changes: readonly FactChange[]): BorderFacts {
  const result = applyChanges(facts, changes);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value.facts;
}

function faultsOf(changes: readonly FactChange[]) {
  const result = applyChanges(base, changes);
  return result.ok ? [] : result.faults.map(({ code, index, at }) => [code, index, at]);
}

describe('the key of a row', () => {
  it('is what people tell rows apart by, and a hash of the content where that is not known or not its own', () => {
    expect(rowKeys('finances', [{ year: 2024 }, { revenue: '1.00' }])).toEqual([
      '2024',
      expect.stringMatching(/^#[0-9a-f]{8}$/),
    ]);
    const loans = rowKeys('loans', base['loans'] as never);
    expect(loans[0]).toBe('示例银行甲');
    expect(loans[3]).toBe('示例银行甲,2027-01-31');
    expect(loans[2]).toBe(`${loans[1] ?? ''}.2`);
    const twice = rowKeys('patents', [{ number: '1', valuation: '1.00' }, { number: '1' }]);
    expect(twice.every((key) => key.startsWith('#'))).toBe(true);
  });

  it('is known for every collection of the dictionary, and of no fields but its own', () => {
    for (const { code, members = [] } of dictionaryFields.filter(({ type }) => type === 'collection')) {
      const row = Object.fromEntries(members.map((member) => [member.code, 'x']));
      expect([code, rowKeys(code, [row])[0]]).toEqual([code, expect.stringMatching(/^x/)]);
    }
  });

  it('never reads as a hash or as a new row', () => {
    for (const number of ['-', '#1', '']) {
      expect(rowKeys('patents', [{ number }])[0]).toMatch(/^#[0-9a-f]{8}$/);
    }
  });

  it('stays when other rows come or go', () => {
    const { loans } = applied(base, [{ pointer: '/loans/示例银行甲', value: null }]) as {
      loans: readonly Record<string, unknown>[];
    };
    expect(rowKeys('loans', loans)).toEqual(rowKeys('loans', base['loans'] as never).slice(1));
  });
});

describe('an address', () => {
  it('leads to a fact, a row or a cell, with signs of pointers escaped', () => {
    expect(valueAt(base, '/staff')).toBe(38);
    expect(valueAt(base, '/finances/2025/assets')).toBe('3.00');
    expect(valueAt(base, '/finances/2025')).toEqual({ year: 2025, revenue: '2.00', assets: '3.00' });
    expect(valueAt(base, pointerTo('honours', 'hnte,GR/1', 'kind'))).toBe('hnte');
    expect(valueAt(base, '/finances/2023/assets')).toBeUndefined();
  });

  it.each([
    '',
    'staff',
    '/',
    '/nothing',
    '/staff/x',
    '/finances/',
    '/finances/2025/nothing',
    '/finances/2025/revenue/more',
    '/finances/-/revenue',
    '/needAmount',
    '/__proto__',
    '/constructor',
  ])('is none at %j', (pointer) => {
    expect(readAddress(pointer)).toBeUndefined();
  });

  it('is called as people call it', () => {
    expect(addressLabel('/finances/2025/revenue', { year: 2025 })).toEqual({
      zh: '年度财务 2025：营业收入',
      en: 'Yearly accounts 2025: Revenue',
    });
    expect(addressLabel(pointerTo('honours', 'hnte,GR/1'), { kind: 'hnte', certNo: 'GR/1' }).zh).toBe(
      '资质证书 高新技术企业 GR/1',
    );
    expect(addressLabel('/loans/#00000000/balance', { balance: '20.00' }).zh).toBe('现有贷款：贷款余额');
    expect(addressLabel('/staff').zh).toBe('职工人数');
  });
});

describe('changes', () => {
  it('set and take away facts, cells, rows and whole lists, and leave the rest as it was', () => {
    const before = structuredClone(base);
    const after = applied(base, [
      { pointer: '/staff', value: null },
      { pointer: '/rdStaff', value: 5 },
      { pointer: '/finances/2025/assets', value: '4.00' },
      { pointer: '/finances/2023/revenue', value: '0.50' },
      { pointer: '/finances/2024', value: null },
      { pointer: '/loans', value: [] },
      { pointer: '/patents/-', value: { number: '202310987654.5' } },
    ]);
    expect(after).toEqual({
      name: '余姚示例塑料公司',
      rdStaff: 5,
      finances: [
        { year: 2025, revenue: '2.00', assets: '4.00' },
        { year: 2023, revenue: '0.50' },
      ],
      loans: [],
      honours: base['honours'],
      patents: [{ number: '202310987654.5' }],
    });
    expect(base).toEqual(before);
  });

  it('say where each ended up: a new row gets its key, a renamed one its new key, and so do rows beside it', () => {
    const result = applyChanges(base, [
      { pointer: '/finances/-', value: { year: 2026 } },
      { pointer: pointerTo('honours', 'hnte,GR/1', 'certNo'), value: 'GR2' },
      { pointer: '/loans/-', value: { lender: '示例银行甲' } },
    ]);
    if (!result.ok) throw new Error('refused');
    expect(result.value.pointers.slice(0, 2)).toEqual(['/finances/2026', '/honours/hnte,GR2/certNo']);
    expect([...result.value.moves.keys()]).toEqual(['/honours/hnte,GR~11', '/loans/示例银行甲']);
    expect(result.value.writerOf('/finances/2/year')).toBe(0);
    expect(result.value.writerOf('/honours/0/certNo')).toBe(1);
    expect(result.value.writerOf('/honours/0/kind')).toBeUndefined();
  });

  it('that cannot be made are all named', () => {
    expect(
      faultsOf([
        { pointer: '/nothing', value: 1 },
        { pointer: '/loans/示例银行乙', value: null },
        { pointer: '/loans/示例银行丙/balance', value: '1.00' },
        { pointer: '/name', value: null },
        { pointer: '/patents/-', value: 'text' },
      ]),
    ).toEqual([
      ['POINTER_UNKNOWN', 0, 'pointer'],
      ['ROW_NOT_FOUND', 1, 'pointer'],
      ['ROW_NOT_FOUND', 2, 'pointer'],
      ['NAME_REQUIRED', 3, 'value'],
      ['ROW_INVALID', 4, 'value'],
    ]);
  });

  it('of the same fact, or of a row and its cell, are refused, while new rows may be many', () => {
    expect(
      faultsOf([
        { pointer: '/finances/2025/assets', value: '4.00' },
        { pointer: '/finances/2025', value: null },
      ]),
    ).toEqual([['CHANGE_TWICE', 1, 'pointer']]);
    expect(
      faultsOf([
        { pointer: '/patents/-', value: { number: '1' } },
        { pointer: '/patents/-', value: { number: '2' } },
      ]),
    ).toEqual([]);
  });
});

describe('differences of two versions', () => {
  it('name facts, rows that came or went, and cells of rows that stayed', () => {
    const after = {
      ...base,
      staff: 40,
      finances: [{ year: 2025, revenue: '2.00', assets: '9.00' }],
      patents: [],
    };
    expect(differences(base, after).map(({ pointer, before, after: now }) => [pointer, before, now])).toEqual(
      [
        ['/staff', 38, 40],
        ['/finances/2024', { year: 2024, revenue: '1.00' }, undefined],
        ['/finances/2025/assets', '3.00', '9.00'],
        ['/patents', undefined, []],
      ],
    );
  });

  it('are none between a version and itself, whatever the order of its rows and keys', () => {
    const turned = {
      ...base,
      finances: [
        { assets: '3.00', year: 2025, revenue: '2.00' },
        { revenue: '1.00', year: 2024 },
      ],
    };
    expect(differences(base, turned)).toEqual([]);
  });

  it('made again on the first give the second', () => {
    fc.assert(
      fc.property(knownInPart, ({ more, less }) => {
        const [before, after] = [toBorder(less), toBorder(more)];
        for (const [from, to] of [
          [before, after],
          [after, before],
        ] as const) {
          const changes = differences(from, to)
            .filter(({ pointer }) => !pointer.startsWith('/need') && pointer !== '/name')
            .map(asChange);
          const made = applied(from, changes);
          const left = differences(made, to).filter(
            ({ pointer, before: one, after: other }) =>
              !pointer.startsWith('/need') && pointer !== '/name' && !areBothEmpty(one, other),
          );
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** A list of which every row was taken away is known to be empty; whether it was known before is another change. */
function areBothEmpty(one: unknown, other: unknown): boolean {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return isEmpty(one) && isEmpty(other);
}

/** A row that came is said as a new one. */
function asChange({ pointer, before, after }: ReturnType<typeof differences>[number]): FactChange {
  const address = readAddress(pointer);
  const isNew = address?.kind === 'row' && before === undefined;
  return { pointer: isNew ? pointerTo(address.collection.code, newRow) : pointer, value: after ?? null };
}
