import { pledgeEntries, type PledgeDocument, type PledgeHead, type PledgeVersion } from '../pledges/index.js';
import type { Hashed } from './contentHash.js';

/** What the seeds change of the ledger. */
export interface PledgeChanges {
  readonly put: readonly PledgeVersion[];
  /** Ids of those that the seeds no longer have. */
  readonly retire: readonly string[];
}

/** Unchanged rows give no change, changed ones the next version; what a person recorded is left as it is. */
export function pledgeChanges(
  seeds: readonly Hashed<PledgeDocument>[],
  stored: readonly PledgeHead[],
): PledgeChanges {
  const known = new Map(stored.map((head) => [head.pledgeId, head]));
  const seeded = new Set(seeds.map(({ seed }) => seed.id));
  return {
    put: seeds.flatMap((seed) => nextVersion(seed, known.get(seed.seed.id)) ?? []),
    retire: stored
      .filter(({ pledgeId, origin, retired }) => origin === 'seed' && !retired && !seeded.has(pledgeId))
      .map(({ pledgeId }) => pledgeId),
  };
}

function nextVersion(
  { seed, contentHash }: Hashed<PledgeDocument>,
  known: PledgeHead | undefined,
): PledgeVersion | undefined {
  if (known?.origin === 'person') return undefined;
  if (known?.contentHash === contentHash && !known.retired) return undefined;
  const { id: pledgeId, kind, registry, registrationNumber } = seed;
  const version = (known?.version ?? 0) + 1;
  return {
    head: {
      pledgeId,
      version,
      contentHash,
      origin: 'seed',
      retired: false,
      kind,
      registry,
      registrationNumber,
    },
    entries: pledgeEntries(seed),
  };
}
