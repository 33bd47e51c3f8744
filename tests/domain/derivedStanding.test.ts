import { describe, expect, it } from '@jest/globals';
import type { DerivedFacts } from '../../schema/generated/facts.js';
import { calendarDate, derive, type DerivationInputs } from '../../server/domain/index.js';

const derivedOn = (asOf: string, inputs: DerivationInputs): DerivedFacts =>
  derive(inputs, calendarDate(asOf)).facts;
const derived = (inputs: DerivationInputs): DerivedFacts => derivedOn('2026-11-24', inputs);
const wan = (amount: number) => amount * 1_000_000;

describe('certificates', () => {
  const holds = (from?: string, to?: string) =>
    derived({
      honours: [{ kind: 'hnte', ...(from !== undefined && { from }), ...(to !== undefined && { to }) }],
    }).hnte;

  it.each([
    ['2023-11-20', '2026-11-19', false],
    ['2023-11-25', '2026-11-24', true],
    ['2026-11-24', '2029-11-23', true],
    ['2026-11-25', '2029-11-24', false],
    [undefined, undefined, undefined],
    ['2023-11-25', undefined, undefined],
    [undefined, '2026-11-19', false],
  ])('from %s to %s: valid %s', (from, to, valid) => {
    expect(holds(from, to)).toBe(valid);
  });

  it('count for their own kind only', () => {
    const honours = [{ kind: 'littleGiant', from: '2025-07-01', to: '2028-06-30' }] as const;
    expect(derived({ honours })).toEqual({
      hnte: false,
      nationalTechSme: false,
      provincialTechSme: false,
      srdi: false,
      littleGiant: true,
    });
  });
});

describe('projects', () => {
  it('count while they run and are not interrupted', () => {
    const running = {
      from: '2026-01-01',
      to: '2026-12-31',
      interrupted: false,
      filed: true,
      budget: wan(300),
    };
    const projects = [
      running,
      { ...running, filed: false, budget: wan(500) },
      { ...running, interrupted: true },
      { ...running, to: '2026-11-23', budget: wan(900) },
    ];
    expect(derived({ projects })).toEqual({
      ongoingProjects: 2,
      ongoingFiledProjects: 1,
      ongoingProjectBudget: wan(500),
    });
  });
});

describe('first-set equipment', () => {
  it('gives the lowest unit and the highest price of what is catalogued and qualified', () => {
    const listed = { catalogued: true, qualified: true };
    const equipment = [
      { ...listed, sequence: 3, price: 5 },
      { ...listed, sequence: 2, price: 4 },
      { catalogued: true, qualified: false, sequence: 1, price: 9 },
    ];
    expect(derived({ equipment })).toEqual({
      firstSetCatalogued: true,
      firstSetQualified: true,
      firstSetSequence: 2,
      firstSetPrice: 5,
    });
  });

  it('has no unit number where none is qualified', () => {
    expect(derived({ equipment: [] })).toEqual({
      firstSetCatalogued: false,
      firstSetQualified: false,
      firstSetPrice: 0,
    });
  });
});

describe('negative listings', () => {
  const open = { list: 'abnormalOperations', from: '2026-03-02', repaired: false } as const;
  const listing = { ...open, to: '2026-09-18' };
  const listedOn = (asOf: string, change: object = {}) =>
    derivedOn(asOf, { negativeListings: [{ ...listing, ...change }] }).negativeListed;

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-09-17', true],
    ['2026-09-18', false],
  ])('count on %s: %s', (asOf, listed) => {
    expect(listedOn(asOf)).toBe(listed);
  });

  it('stop counting once repaired', () => {
    expect(listedOn('2026-05-01', { repaired: true })).toBe(false);
  });

  it('that are not repaired and have no date of removal stand', () => {
    expect(derived({ negativeListings: [open] }).negativeListed).toBe(true);
    expect(derivedOn('2026-03-01', { negativeListings: [open] }).negativeListed).toBe(false);
  });

  it('of unknown repair leave it open', () => {
    expect(
      derived({ negativeListings: [{ list: 'seriousViolation', from: '2025-01-01' }] }),
    ).not.toHaveProperty('negativeListed');
  });
});
