import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  enterpriseSizes,
  fen,
  industrySections,
  isSme,
  sizeOf,
  sizeRowOf,
} from '../../server/domain/index.js';

const yuan = (amount: number) => fen(amount * 100);

describe('the size of an industrial enterprise', () => {
  it.each([
    [250, 500_000_000, 'small'],
    [1200, 390_000_000, 'medium'],
    [1000, 400_000_000, 'large'],
    [1000, 399_999_900, 'medium'],
    [999, 400_000_000, 'medium'],
    [300, 20_000_000, 'medium'],
    [299, 20_000_000, 'small'],
    [20, 3_000_000, 'small'],
    [20, 2_999_999, 'micro'],
    [19, 100_000_000, 'micro'],
  ])('with %d people and %d yuan is %s', (staff, revenue, size) => {
    expect(sizeOf('2929', { staff, revenue: yuan(revenue) })).toBe(size);
  });
});

describe('the size of the enterprises of the demonstration', () => {
  it.each([
    ['2929', 38, 21_000_000, 'small'],
    ['3525', 86, 68_000_000, 'small'],
    ['3854', 210, 185_000_000, 'small'],
    ['3976', 460, 520_000_000, 'medium'],
    ['3670', 1850, 1_630_000_000, 'large'],
    ['6513', 95, 43_000_000, 'small'],
    ['2926', 19, 99_000_000, 'micro'],
    ['4040', 1000, 399_999_900, 'medium'],
  ])('of %s with %d people and %d yuan is %s', (industryCode, staff, revenue, size) => {
    expect(sizeOf(industryCode, { staff, revenue: yuan(revenue) })).toBe(size);
  });
});

describe('the size under partial knowledge', () => {
  it('is micro as soon as one measure says so', () => {
    expect(sizeOf('2929', { staff: 19 })).toBe('micro');
    expect(sizeOf('2929', { revenue: yuan(0) })).toBe('micro');
  });

  it.each([[{ staff: 20 }], [{ staff: 5000 }], [{ revenue: yuan(10 ** 9) }], [{}], [{ assets: yuan(1) }]])(
    'is unknown with %j',
    (known) => {
      expect(sizeOf('2929', known)).toBeUndefined();
    },
  );

  it('is unknown without an industry, with one outside the classification and for finance', () => {
    expect(sizeOf(undefined, { staff: 1 })).toBeUndefined();
    expect(sizeOf('9999', { staff: 1 })).toBeUndefined();
    expect(sizeOf('6620', { staff: 1, revenue: yuan(1) })).toBeUndefined();
  });

  it('never changes once decided, whatever is learnt', () => {
    const measure = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: undefined });
    const code = fc.constantFrom('0111', '2929', '4710', '5199', '6513', '7010', '7211', '7340');
    const money = (value: number | undefined) => (value === undefined ? undefined : yuan(value));
    fc.assert(
      fc.property(
        code,
        fc.array(measure, { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(2_000_000_000), { minLength: 3, maxLength: 3 }),
        (industry, known, rest) => {
          const size = sizeOf(industry, {
            staff: known[0],
            revenue: money(known[1]),
            assets: money(known[2]),
          });
          const [staff, revenue, assets] = known.map((value, index) => value ?? rest[index]);
          const completed = sizeOf(industry, { staff, revenue: money(revenue), assets: money(assets) });
          expect(completed).toBeDefined();
          if (size !== undefined) expect(completed).toBe(size);
        },
      ),
    );
  });
});

describe('the row of the standard', () => {
  it.each([
    ['0111', 'agriculture'],
    ['0610', 'industry'],
    ['4690', 'industry'],
    ['4710', 'construction'],
    ['5311', 'other'],
    ['5430', 'transport'],
    ['5910', 'transport'],
    ['5930', 'storage'],
    ['6010', 'post'],
    ['6211', 'hospitality'],
    ['6410', 'informationTransmission'],
    ['6513', 'software'],
    ['7010', 'realEstateDevelopment'],
    ['7020', 'propertyManagement'],
    ['7030', 'other'],
    ['7211', 'leasingAndBusinessServices'],
    ['7340', 'other'],
  ])('of %s is %s', (industryCode, row) => {
    expect(sizeRowOf(industryCode)?.code).toBe(row);
  });

  it('exists once for every division but those of finance', () => {
    const divisions = industrySections.flatMap(({ divisions: list }) => list.map(({ code }) => code));
    expect(divisions.filter((division) => sizeRowOf(`${division}90`) === undefined)).toEqual([
      '66',
      '67',
      '68',
      '69',
    ]);
  });

  it.each([
    ['4710', { revenue: yuan(60_000_000), assets: yuan(50_000_000) }, 'medium'],
    ['7010', { revenue: yuan(2_000_000_000), assets: yuan(99_999_999) }, 'medium'],
    ['7211', { staff: 300, assets: yuan(1_200_000_000) }, 'large'],
    ['0111', { revenue: yuan(500_000) }, 'small'],
    ['7340', { staff: 100 }, 'medium'],
  ])('of %s decides by its own measures', (industryCode, known, size) => {
    expect(sizeOf(industryCode, known)).toBe(size);
  });
});

it('all sizes but large are SMEs', () => {
  expect(enterpriseSizes.filter(isSme)).toEqual(['micro', 'small', 'medium']);
});
