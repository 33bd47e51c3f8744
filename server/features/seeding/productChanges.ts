import type { CalendarDate } from '../../domain/index.js';
import type { ProductDocument, ProductVersion } from '../products/index.js';
import { contentHash, type Hashed } from './contentHash.js';

/**
 * The versions that the seeds add: unchanged products give none, changed ones their next version, and a product
 * that the seeds no longer have one that is retired from `asOf` on. What a person wrote is left as it is.
 * @param stored all versions, by slug and version
 */
export function productChanges(
  seeds: readonly Hashed<ProductDocument>[],
  stored: readonly ProductVersion[],
  asOf: CalendarDate,
): readonly ProductVersion[] {
  const newest = new Map(stored.map((version) => [version.slug, version]));
  const seeded = new Set(seeds.map(({ seed }) => seed.slug));
  const removed = [...newest.values()].filter(({ slug }) => !seeded.has(slug));
  return [
    ...seeds.flatMap((seed) => nextVersion(seed, newest.get(seed.seed.slug)) ?? []),
    ...removed.flatMap((version) => retiredVersion(version, asOf) ?? []),
  ];
}

function nextVersion(
  { seed, contentHash: hash }: Hashed<ProductDocument>,
  newest: ProductVersion | undefined,
): ProductVersion | undefined {
  if (newest?.origin === 'person' || newest?.contentHash === hash) return undefined;
  return {
    slug: seed.slug,
    version: (newest?.version ?? 0) + 1,
    contentHash: hash,
    origin: 'seed',
    document: seed,
  };
}

function retiredVersion(newest: ProductVersion, asOf: CalendarDate): ProductVersion | undefined {
  const { document, slug, version, origin } = newest;
  if (origin === 'person' || document.status === 'retired') return undefined;
  const validFrom = document.validFrom > asOf ? document.validFrom : asOf;
  const retired: ProductDocument = { ...document, status: 'retired', validFrom };
  return { slug, version: version + 1, contentHash: contentHash(retired), origin, document: retired };
}
