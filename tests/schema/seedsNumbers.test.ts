import { describe, expect, it } from '@jest/globals';
import {
  hasValidOrganisationCode,
  industryPlace,
  parseCreditCode,
  parsePatentNumber,
  sizeRowOf,
  townOf,
} from '../../server/domain/index.js';
import { enterpriseSeeds } from './seedDocuments.js';

interface PatentSeed {
  readonly number: string;
  readonly kind: string;
  readonly filed: string;
}

/** Serials from here on have never been issued: yearly filings of a kind are far fewer. */
const firstDemoSerial = 9_000_000;

const patentsOf = (facts: Readonly<Record<string, unknown>>) =>
  (facts['patents'] ?? []) as readonly PatentSeed[];

describe.each(enterpriseSeeds)('the enterprise $file', ({ document: { creditCode, facts } }) => {
  it('has a credit code whose two check digits are right', () => {
    const code = parseCreditCode(creditCode);
    expect(code.ok && hasValidOrganisationCode(code.value)).toBe(true);
  });

  it('has patent numbers with a right check digit that agree with kind and filing year', () => {
    for (const { number, kind, filed } of patentsOf(facts)) {
      const parsed = parsePatentNumber(number);
      expect(parsed).toMatchObject({ ok: true, value: { number, kind, year: Number(filed.slice(0, 4)) } });
      expect(parsed.ok && Number(parsed.value.serial)).toBeGreaterThanOrEqual(firstDemoSerial);
    }
  });

  it('has an industry class that the size standard knows, where it has one', () => {
    const industry = facts['industryCode'];
    if (typeof industry !== 'string') return;
    expect(industryPlace(industry)).toBeDefined();
    expect(sizeRowOf(industry)).toBeDefined();
  });

  it('lies in a town of Yuyao where it lies in one', () => {
    const town = facts['townCode'];
    if (typeof town !== 'string') return;
    expect(townOf(town)).toBeDefined();
    expect(facts['divisionCode']).toBe('330281');
  });
});

describe('the demonstration patents', () => {
  it('have a number each that no other has', () => {
    const numbers = enterpriseSeeds
      .flatMap(({ document }) => patentsOf(document.facts))
      .map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(100);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
