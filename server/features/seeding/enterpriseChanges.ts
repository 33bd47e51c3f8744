import { splitProfileFacts } from '../../domain/index.js';
import type { Enterprise, ProfileVersion } from '../enterprises/index.js';
import type { EnterpriseSeed } from './enterpriseSeed.js';
import type { Hashed } from './contentHash.js';

/** An enterprise to be stored with the next version of its profile. */
export interface EnterpriseChange {
  readonly enterprise: Enterprise;
  readonly profile: ProfileVersion;
}

/** What the seeds change of the enterprises. */
export interface EnterpriseChanges {
  readonly put: readonly EnterpriseChange[];
  /** Credit codes of those that the seeds no longer have. */
  readonly retire: readonly string[];
}

/** Unchanged enterprises give no change, changed ones the next version; what a person wrote is left as it is. */
export function enterpriseChanges(
  seeds: readonly Hashed<EnterpriseSeed>[],
  stored: readonly Enterprise[],
  now: Date,
): EnterpriseChanges {
  const known = new Map(stored.map((enterprise) => [enterprise.creditCode, enterprise]));
  const seeded = new Set(seeds.map(({ seed }) => seed.creditCode));
  return {
    put: seeds.flatMap((seed) => nextVersion(seed, known.get(seed.seed.creditCode), now) ?? []),
    retire: stored
      .filter(({ creditCode, origin, retired }) => origin === 'seed' && !retired && !seeded.has(creditCode))
      .map(({ creditCode }) => creditCode),
  };
}

function nextVersion(
  { seed, contentHash }: Hashed<EnterpriseSeed>,
  known: Enterprise | undefined,
  recordedAt: Date,
): EnterpriseChange | undefined {
  if (known?.origin === 'person') return undefined;
  if (known?.contentHash === contentHash && !known.retired) return undefined;
  const { creditCode, summary, provenance } = seed;
  const { facts, declared } = splitProfileFacts(seed.facts);
  const version = (known?.profileVersion ?? 0) + 1;
  return {
    enterprise: {
      creditCode,
      name: seed.facts.name,
      demo: true,
      summary,
      profileVersion: version,
      contentHash,
      origin: 'seed',
      retired: false,
    },
    profile: { creditCode, version, recordedAt, facts, declared, provenance },
  };
}
