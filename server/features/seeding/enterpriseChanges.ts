import { splitProfileFacts } from '../../domain/index.js';
import type { Enterprise, EnterpriseChange, Origin } from '../enterprises/index.js';
import type { EnterpriseSeed } from './enterpriseSeed.js';
import type { Hashed } from './contentHash.js';

/** Who writes, and when. */
export interface Writing {
  readonly origin: Exclude<Origin, 'person'>;
  readonly now: Date;
}

/**
 * The next version of each enterprise that differs from what is stored; unchanged ones give none, and what another
 * origin or a person wrote is left as it is.
 * @param known the stored enterprises of the seeds' credit codes
 */
export function enterpriseChanges(
  seeds: readonly Hashed<EnterpriseSeed>[],
  known: readonly Enterprise[],
  writing: Writing,
): readonly EnterpriseChange[] {
  const byCode = new Map(known.map((enterprise) => [enterprise.creditCode, enterprise]));
  return seeds.flatMap((seed) => nextVersion(seed, byCode.get(seed.seed.creditCode), writing) ?? []);
}

/** Credit codes of those stored that the seeds no longer have. */
export function retiredEnterprises(
  seeds: readonly Hashed<EnterpriseSeed>[],
  stored: readonly Enterprise[],
): readonly string[] {
  const seeded = new Set(seeds.map(({ seed }) => seed.creditCode));
  return stored
    .filter(({ creditCode, retired }) => !retired && !seeded.has(creditCode))
    .map(({ creditCode }) => creditCode);
}

function nextVersion(
  { seed, contentHash }: Hashed<EnterpriseSeed>,
  known: Enterprise | undefined,
  { origin, now: recordedAt }: Writing,
): EnterpriseChange | undefined {
  if (known && known.origin !== origin) return undefined;
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
      origin,
      retired: false,
    },
    profile: { creditCode, version, recordedAt, facts, declared, provenance },
  };
}
