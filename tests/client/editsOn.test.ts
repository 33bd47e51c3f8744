import { describe, expect, it } from '@jest/globals';
import { countOf, noEdits, readEdits } from '../../client/enterprise/profile/edits.js';
import { editsOn } from '../../client/enterprise/profile/editsOn.js';

const loan = { lender: '示例银行甲', balance: '100.00', collateral: 'none' };

/** Theirs: the version that crossed mine. */
const newest = {
  staff: 61,
  rdStaff: 7,
  finances: [{ year: 2024, revenue: '2000000.00', assets: '5.00' }],
  loans: [loan],
};

describe('my changes on top of a newer version', () => {
  it('are edits where they say something else, and none where they say the same', () => {
    const edits = editsOn(newest, [
      { pointer: '/staff', value: 62 },
      { pointer: '/rdStaff', value: 7 },
      { pointer: '/finances/2024/revenue', value: '2000000.00' },
    ]);
    expect([...edits.typed]).toEqual([['/staff', '62']]);
  });

  it('take a fact away where I did', () => {
    const edits = editsOn(newest, [{ pointer: '/staff', value: null }]);
    expect(readEdits(edits)).toMatchObject({ changes: [{ pointer: '/staff', value: null }] });
  });

  it('change the cells that I gave of a row that is there now, and leave its others', () => {
    const edits = editsOn(newest, [{ pointer: '/finances/2024', value: { year: 2024, revenue: '3.00' } }]);
    expect([...edits.typed]).toEqual([['/finances/2024/revenue', '3.00']]);
  });

  it('are new rows where the row is gone or never was there', () => {
    const edits = editsOn(newest, [
      { pointer: '/finances/2023', value: { year: 2023, revenue: '1.00' } },
      { pointer: '/loans/-', value: { lender: '示例银行乙' } },
      { pointer: '/loans/-', value: { lender: '示例银行丙' } },
    ]);
    expect(edits.added).toEqual([
      { id: 1, collection: 'finances', cells: { year: '2023', revenue: '1.00' } },
      { id: 2, collection: 'loans', cells: { lender: '示例银行乙' } },
      { id: 3, collection: 'loans', cells: { lender: '示例银行丙' } },
    ]);
  });

  it('take away a row that is there, and none that is gone already', () => {
    const edits = editsOn(newest, [
      { pointer: '/finances/2024', value: null },
      { pointer: '/finances/2020', value: null },
    ]);
    expect([...edits.removed]).toEqual(['/finances/2024']);
  });

  it('say of a list that it is empty only where it is still not known', () => {
    const changes = [
      { pointer: '/loans', value: [] },
      { pointer: '/patents', value: [] },
    ];
    expect([...editsOn(newest, changes).emptied]).toEqual(['patents']);
  });

  it('are no edits where there are none', () => {
    expect(editsOn(newest, [])).toEqual(noEdits);
    expect(countOf(editsOn(newest, []))).toBe(0);
  });
});
