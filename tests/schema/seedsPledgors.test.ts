import { describe, expect, it } from '@jest/globals';
import type { EnterpriseFacts } from '../../schema/generated/facts.js';
import { fenOfChecked, splitProfileFacts } from '../../server/domain/index.js';
import type { PledgeDocument } from '../../server/features/pledges/index.js';
import { enterpriseSeeds, institutionSeeds, pledgeSeeds } from './seedDocuments.js';

interface Holder {
  readonly creditCode: string;
  readonly facts: EnterpriseFacts;
}

const holders: readonly Holder[] = enterpriseSeeds.map(({ document: { creditCode, facts } }) => {
  return { creditCode, facts: splitProfileFacts(facts).facts };
});

const isLive = ({ later }: PledgeDocument) =>
  !later.some(({ event }) => event === 'released' || event === 'revoked');

const rowsOf = (creditCode: string) =>
  pledgeSeeds.filter(({ kind, pledgor }) => kind === 'patent' && pledgor.creditCode === creditCode);

const numbersOf = (rows: readonly PledgeDocument[]) =>
  rows.flatMap(({ assets }) => assets.map(({ number }) => number)).sort();

const pledgedOf = ({ patents }: EnterpriseFacts) =>
  (patents ?? [])
    .filter(({ pledgeState }) => pledgeState === 'registered')
    .map(({ number }) => number)
    .sort();

const pledgors = holders.filter(({ facts }) => pledgedOf(facts).length > 0);

describe('the profiles of the demonstration and the pledge ledger', () => {
  it('name the same patents as pledged: no profile says free of one that the ledger holds, or the other way', () => {
    expect(pledgors.length).toBeGreaterThanOrEqual(2);
    const inProfiles = holders.map(({ creditCode, facts }) => [creditCode, pledgedOf(facts)]);
    const inLedger = holders.map(({ creditCode }) => [
      creditCode,
      numbersOf(rowsOf(creditCode).filter(isLive)),
    ]);
    expect(inLedger).toEqual(inProfiles);
  });

  it('agree on who the pledgor is: name, industry and town stand in the ledger as in the profile', () => {
    for (const { creditCode, facts } of pledgors) {
      const { name, industryCode: industry, townCode: town } = facts;
      for (const { pledgor } of rowsOf(creditCode)) {
        expect(pledgor).toEqual({ creditCode, name, industry, town });
      }
    }
  });

  it('leave each patent to its holder: no other pledgor of the ledger has it', () => {
    const holderOf = new Map(
      holders.flatMap(({ creditCode, facts }) =>
        (facts.patents ?? []).map(({ number }) => [number, creditCode] as const),
      ),
    );
    const elsewhere = pledgeSeeds.filter(({ pledgor, assets }) =>
      assets.some(({ number }) => (holderOf.get(number) ?? pledgor.creditCode) !== pledgor.creditCode),
    );
    expect(elsewhere).toEqual([]);
  });

  it('run forwards: a patent is filed before it is pledged, by an enterprise that stands', () => {
    for (const { creditCode, facts } of pledgors) {
      const filed = new Map(facts.patents?.map((patent) => [patent.number, patent.filed]));
      for (const { registeredOn, assets } of rowsOf(creditCode)) {
        expect(String(facts.regDate) < registeredOn).toBe(true);
        for (const { number } of assets) expect(String(filed.get(number)) < registeredOn).toBe(true);
      }
    }
  });

  it('tell of the same loans: the bank of the ledger lends on IP, and no more than is secured', () => {
    const bankNames = new Map(institutionSeeds.map(({ id, name }) => [id, name.zh]));
    for (const { creditCode, facts } of pledgors) {
      const live = rowsOf(creditCode).filter(isLive);
      const loans = (facts.loans ?? []).filter(({ collateral }) => collateral === 'ip');
      expect(new Set(live.map(({ institution }) => bankNames.get(institution)))).toEqual(
        new Set(loans.map(({ lender }) => lender)),
      );
      const secured = live.reduce((sum, { securedAmount }) => sum + fenOfChecked(securedAmount), 0);
      const drawn = loans.reduce((sum, { balance }) => sum + Number(balance), 0);
      expect(drawn).toBeLessThanOrEqual(secured);
    }
  });
});
