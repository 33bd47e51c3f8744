import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factsHash } from '../../../server/features/matching/factsHash.js';
import {
  readReplayKey,
  writeReplayKey,
  type ReplayKey,
} from '../../../server/features/matching/replayKey.js';

const key: ReplayKey = {
  slug: 'demo-bank-a.tech-quick-loan',
  productVersion: 3,
  creditCode: null,
  profileVersion: null,
  factsHash: 'a'.repeat(64),
  need: { termMonths: 12, purpose: 'operating' },
  asOf: '2026-11-24',
  derivationVersion: 1,
  lprVersion: '2026-08-20',
};

describe('a replay key', () => {
  it('is read as it was written', () => {
    expect(readReplayKey(writeReplayKey(key))).toEqual(key);
  });

  it('is refused in any other form', () => {
    const others = [
      '',
      'no key',
      Buffer.from('{}').toString('base64url'),
      Buffer.from('null').toString('base64url'),
    ];
    expect(others.map(readReplayKey)).toEqual([null, null, null, null]);
    const spoiled = [
      { slug: 1 },
      { productVersion: 1.5 },
      { need: { amount: -1 } },
      { need: null },
      { factsHash: 7 },
    ];
    for (const change of spoiled) {
      const text = Buffer.from(JSON.stringify({ ...key, ...change })).toString('base64url');
      expect(readReplayKey(text)).toBeNull();
    }
  });
});

describe('the hash of facts', () => {
  it('does not depend on the order in which facts are given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).reverse());
        expect(factsHash(reversed)).toBe(factsHash(facts));
      }),
    );
  });

  it('depends on every fact, and on the order of rows', () => {
    expect(factsHash({ staff: 12 })).not.toBe(factsHash({ staff: 13 }));
    expect(factsHash({ finances: [{ year: 2024 }, { year: 2025 }] })).not.toBe(
      factsHash({ finances: [{ year: 2025 }, { year: 2024 }] }),
    );
  });
});
