import type { CalendarDate } from '../../domain/index.js';
import type { ProductDocument, ProductVersion } from '../products/index.js';
import { contentHash, type Hashed } from './contentHash.js';
import type { Writing } from './enterpriseChanges.js';

/**
 * The next version of each product that differs from what is stored; unchanged ones give none, and what another
 * origin or a person wrote is left as it is.
 * @param stored all versions, by slug and version
 */
export function productChanges(
  seeds: readonly Hashed<ProductDocument>[],
  stored: readonly ProductVersion[],
  origin: Writing['origin'],
): readonly ProductVersion[] {
  const newest = newestBySlug(stored);
  return seeds.flatMap((seed) => nextVersion(seed, newest.get(seed.seed.slug), origin) ?? []);
}

/**
 * Retired versions, in force from `asOf` on, of the products that the seeds wrote and no longer have.
 * @param stored all versions, by slug and version
 */
export function retiredProducts(
  seeds: readonly Hashed<ProductDocument>[],
  stored: readonly ProductVersion[],
  asOf: CalendarDate,
): readonly ProductVersion[] {
  const seeded = new Set(seeds.map(({ seed }) => seed.slug));
  return [...newestBySlug(stored).values()]
    .filter(
      ({ slug, origin, document }) => origin === 'seed' && document.status !== 'retired' && !seeded.has(slug),
    )
    .map((version) => retiredVersion(version, asOf));
}

function newestBySlug(stored: readonly ProductVersion[]): ReadonlyMap<string, ProductVersion> {
  return new Map(stored.map((version) => [version.slug, version]));
}

function nextVersion(
  { seed, contentHash: hash }: Hashed<ProductDocument>,
  newest: ProductVersion | undefined,
  origin: Writing['origin'],
): ProductVersion | undefined {
  if (newest && (newest.origin !== origin || newest.contentHash === hash)) return undefined;
  return { slug: seed.slug, version: (newest?.version ?? 0) + 1, contentHash: hash, origin, document: seed };
}

function retiredVersion(
  { document, slug, version, origin }: ProductVersion,
  asOf: CalendarDate,
): ProductVersion {
  const validFrom = document.validFrom > asOf ? document.validFrom : asOf;
  const retired: ProductDocument = { ...document, status: 'retired', validFrom };
  return { slug, version: version + 1, contentHash: contentHash(retired), origin, document: retired };
}
