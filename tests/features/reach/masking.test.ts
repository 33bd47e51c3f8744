import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskCounts } from '../../../server/features/reach/masking.js';

type Row = readonly [eligible: number, nearly: number, unknown: number, ineligible: number];

function countsOf([eligible, nearly, unknown, ineligible]: Row) {
  return {
    outcomes: { eligible, nearly, unknown, ineligible },
    missing: [] as { path: string; count: number }[],
  };
}

/** What anyone sees of a row: numbers, `<5` and `–`. */
function shown(row: Row): readonly string[] {
  const { eligible, nearly, unknown, ineligible } = maskCounts(countsOf(row), 5).outcomes;
  return [eligible, nearly, unknown, ineligible].map((count) =>
    count.kind === 'exact' ? String(count.value) : count.kind === 'underFive' ? '<5' : '–',
  );
}

/** All rows of four counts with a sum. */
function* rowsOf(total: number): Generator<Row> {
  for (let eligible = 0; eligible <= total; eligible += 1)
    for (let nearly = 0; nearly <= total - eligible; nearly += 1)
      for (let unknown = 0; unknown <= total - eligible - nearly; unknown += 1)
        yield [eligible, nearly, unknown, total - eligible - nearly - unknown];
}

describe('the counts of a product', () => {
  it.each<[string, Row, readonly string[]]>([
    ['are told where none is small, zero as zero', [120, 0, 5, 9_875], ['120', '0', '5', '9875']],
    ['hide a small one, and the largest with it', [3, 20, 400, 9_577], ['<5', '20', '400', '–']],
    ['hide several small ones with the largest', [4, 1, 0, 9_995], ['<5', '<5', '0', '–']],
    [
      'are all withheld where what is hidden would give the small one away',
      [1, 0, 0, 5],
      ['–', '–', '–', '–'],
    ],
    ['are all withheld where two are about the largest', [2, 0, 5_000, 5_001], ['–', '–', '–', '–']],
    ['are all withheld where there are only small ones', [1, 1, 1, 0], ['–', '–', '–', '–']],
  ])('%s', (_, row, wanted) => {
    expect(shown(row)).toEqual(wanted);
  });

  it('never show a number from 1 to 4', () => {
    const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 10_000 }));
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), (row) => {
        for (const text of shown(row)) expect(['1', '2', '3', '4']).not.toContain(text);
      }),
    );
  });

  it('let nobody who knows the total and this rule work out a small one: it could be any from 1 to 4', () => {
    for (let total = 1; total <= 36; total += 1) {
      const alike = new Map<string, Row[]>();
      for (const row of rowsOf(total)) {
        const view = shown(row).join(' ');
        alike.set(view, [...(alike.get(view) ?? []), row]);
      }
      for (const [view, rows] of alike) {
        for (const [cell, text] of view.split(' ').entries()) {
          const possible = new Set(rows.map((row) => row[cell]));
          if (text === '<5') expect([...possible].sort()).toEqual([1, 2, 3, 4]);
          if (text === '–') expect(possible.size).toBeGreaterThan(1);
        }
      }
    }
  });
});

describe('the facts that undecided enterprises lack', () => {
  const factsOf = (unknown: number, counts: readonly number[], others: Row = [50, 50, 0, 500]) =>
    maskCounts(
      {
        outcomes: { ...countsOf(others).outcomes, unknown },
        missing: counts.map((count, index) => ({ path: `fact${index}`, count })),
      },
      5,
    ).missing.map(({ count }) => (count.kind === 'exact' ? count.value : count.kind));

  it('are counted, at most five, the most wanted first', () => {
    expect(factsOf(100, [90, 60, 50, 40, 30, 20])).toEqual([90, 60, 50, 40, 30]);
  });

  it('hide small counts, and those that all but a few undecided enterprises lack', () => {
    expect(factsOf(40, [38, 30, 3])).toEqual(['withheld', 30, 'underFive']);
    expect(factsOf(40, [40, 20])).toEqual([40, 20]);
  });

  it('hide the rarest where the sum would tell that a few lack two of them', () => {
    expect(factsOf(40, [30, 12])).toEqual([30, 'withheld']);
    expect(factsOf(40, [30, 10])).toEqual([30, 10]);
  });

  it('are not counted where the number of the undecided is hidden', () => {
    expect(factsOf(3, [3, 2])).toEqual(['withheld', 'withheld']);
    expect(factsOf(700, [650], [2, 0, 0, 300])).toEqual(['withheld']);
  });
});
