import { describe, expect, it } from '@jest/globals';
import type { DerivedFacts, PatentRow } from '../../schema/generated/facts.js';
import { calendarDate, derive, type DerivationInputs } from '../../server/domain/index.js';

const derived = (inputs: DerivationInputs): DerivedFacts => derive(inputs, calendarDate('2026-11-24')).facts;
const wan = (amount: number) => amount * 1_000_000;

describe('patents', () => {
  const granted: PatentRow = {
    kind: 'invention',
    filed: '2020-11-24',
    status: 'granted',
    valuation: wan(1000),
  };
  const free: PatentRow = { pledgeState: 'none', dispute: false };
  const sound: PatentRow = { ...granted, ...free, feePaid: true, coOwned: false };
  const pledgeable = (change: PatentRow) =>
    derive({ patents: [{ ...sound, ...change }] }, calendarDate('2026-11-24')).members.patents?.[0]
      ?.pledgeable;

  it.each<[string, PatentRow, boolean]>([
    ['as it is', {}, true],
    ['pending (ground 3)', { status: 'pending' }, false],
    ['ended (ground 2)', { status: 'ended' }, false],
    ['with its fee late (ground 4)', { feePaid: false }, false],
    ['in dispute (ground 5)', { dispute: true }, false],
    ['co-owned without consent (ground 8)', { coOwned: true, coOwnerConsent: false }, false],
    ['co-owned with consent', { coOwned: true, coOwnerConsent: true }, true],
    ['filed for another pledge', { pledgeState: 'filed' }, false],
    ['pledged already (ground 9)', { pledgeState: 'registered' }, false],
    ['on its last day', { filed: '2006-11-25' }, true],
    ['on the day its term is over', { filed: '2006-11-24' }, false],
  ])('can be pledged %s: %s', (_, change, expected) => {
    expect(pledgeable(change)).toBe(expected);
  });

  it('is undecided while a ground of refusal is not known, and refused whatever is not known once one is', () => {
    const ownershipUnknown: PatentRow = { ...granted, ...free, feePaid: true };
    const oneOf = (patent: PatentRow) => derived({ patents: [patent] });
    expect(oneOf(ownershipUnknown)).not.toHaveProperty('pledgeablePatents');
    expect(oneOf({ ...ownershipUnknown, coOwnerConsent: true }).pledgeablePatents).toBe(1);
    expect(oneOf({ status: 'ended' }).pledgeablePatents).toBe(0);
  });

  it('counts into the classes only what is valid and related to the main product, with the other rights', () => {
    const related: PatentRow = { ...sound, relatedToMainProduct: true };
    const patents: readonly PatentRow[] = [
      related,
      { ...sound, relatedToMainProduct: false },
      { ...related, feePaid: false },
      { ...related, kind: 'utilityModel' },
      { ...related, kind: 'design' },
    ];
    const rights = { otherClassOneIp: 1, softwareCopyrights: 3 };
    expect(derived({ patents, ...rights })).toMatchObject({ classOneIp: 2, classTwoIp: 5 });
    expect(derived({ patents, softwareCopyrights: 3 })).not.toHaveProperty('classOneIp');
    expect(derived({ patents: [sound], ...rights })).not.toHaveProperty('classOneIp');
  });

  it('counts by kind those granted, paid and not expired', () => {
    const patents = [
      sound,
      { ...sound, kind: 'utilityModel' },
      { ...sound, pledgeState: 'registered' },
      { ...sound, feePaid: false },
    ] as const;
    expect(derived({ patents })).toMatchObject({
      validInventions: 2,
      validUtilityModels: 1,
      pledgeablePatents: 2,
      pledgedPatents: 1,
      pledgeableMonths: 168,
    });
  });

  it('is nothing where there are none', () => {
    expect(derived({ patents: [], needTermMonths: 12 })).toEqual({
      validInventions: 0,
      validUtilityModels: 0,
      pledgeablePatents: 0,
      pledgeableMonths: 0,
      pledgeableInventionValue: 0,
      pledgeableOtherValue: 0,
      pledgedPatents: 0,
      patentDispute: false,
    });
  });

  it('is valued by kind where it outlives the loan', () => {
    const patents = [
      sound,
      { ...sound, kind: 'utilityModel', valuation: wan(400) },
      { ...sound, kind: 'design', filed: '2021-06-01', valuation: wan(30) },
    ] as const;
    expect(derived({ patents, needTermMonths: 48 })).toMatchObject({
      pledgeableInventionValue: wan(1000),
      pledgeableOtherValue: wan(430),
    });
    expect(derived({ patents, needTermMonths: 49 })).toMatchObject({
      pledgeableInventionValue: wan(1000),
      pledgeableOtherValue: wan(30),
    });
    expect(derived({ patents: [sound] })).not.toHaveProperty('pledgeableInventionValue');
    expect(derived({ patents: [sound] }).pledgeableOtherValue).toBe(0);
  });

  it('leaves the longest life unknown only while another might be longer', () => {
    const undecided: PatentRow = { ...granted, ...free, coOwned: false };
    const monthsOf = (...patents: readonly PatentRow[]) => derived({ patents }).pledgeableMonths;
    expect(monthsOf(sound, { ...undecided, filed: '2019-01-01' })).toBe(168);
    expect(monthsOf(sound, { ...undecided, filed: '2021-01-01' })).toBeUndefined();
  });
});

describe('data-IP certificates', () => {
  const certificate = { heldBySelf: true, lawfulSource: true, expiry: '2027-11-24', valuation: wan(500) };

  it('are usable to their last printed day, by their holder, with a declaration of source', () => {
    const usable = (change: object) =>
      derived({ dataIpCertificates: [{ ...certificate, ...change }] }).usableDataIp;
    expect(usable({})).toBe(1);
    expect(usable({ expiry: '2026-11-24' })).toBe(1);
    expect(usable({ expiry: '2026-11-23' })).toBe(0);
    expect(usable({ heldBySelf: false })).toBe(0);
    expect(usable({ lawfulSource: false })).toBe(0);
  });

  it('are valued where they last as long as the loan', () => {
    const valued = (needTermMonths: number) => derived({ dataIpCertificates: [certificate], needTermMonths });
    expect(valued(12)).toMatchObject({ dataIpMonths: 12, dataIpValue: wan(500) });
    expect(valued(13).dataIpValue).toBe(0);
  });
});
