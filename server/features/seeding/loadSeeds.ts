import type { ClientSession } from 'mongoose';
import type { CalendarDate } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import type { EnterpriseRepository } from '../enterprises/index.js';
import type { PledgeCoverageDocument, PledgeRepository } from '../pledges/index.js';
import type { InstitutionDocument, ProductRepository } from '../products/index.js';
import { contentHash } from './contentHash.js';
import { enterpriseChanges, retiredEnterprises } from './enterpriseChanges.js';
import { pledgeChanges, type PledgeChanges } from './pledgeChanges.js';
import { productChanges, retiredProducts } from './productChanges.js';
import { checkSeeds } from './seedContent.js';
import { readSeedFiles } from './seedFiles.js';

/** What loading seeds needs. */
export interface SeedingParts {
  /** The seeds' folder. */
  readonly root: string;
  readonly dictionary: Dictionary;
  readonly products: ProductRepository;
  readonly enterprises: EnterpriseRepository;
  readonly pledges: PledgeRepository;
  readonly transaction: <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;
  /** From when a product is retired that the seeds no longer have. */
  readonly asOf: CalendarDate;
  readonly now: Date;
}

/** How many documents a load changed. */
export interface SeedingCounts {
  readonly institutions: number;
  readonly products: number;
  readonly enterprises: number;
  readonly pledges: number;
}

/**
 * Brings the stored seeds up to what the folder holds, all in one transaction; a second load of the same folder
 * changes nothing.
 * @throws SeedError before anything is written when a seed is faulty
 */
export async function loadSeeds(parts: SeedingParts): Promise<SeedingCounts> {
  const content = checkSeeds(await readSeedFiles(parts.root), parts.dictionary);
  const institutions = await changedInstitutions(content.institutions, parts.products);
  const stored = await parts.products.all();
  const products = [
    ...productChanges(content.products, stored, 'seed'),
    ...retiredProducts(content.products, stored, parts.asOf),
  ];
  const known = await parts.enterprises.withCodes(content.enterprises.map(({ seed }) => seed.creditCode));
  const enterprises = enterpriseChanges(content.enterprises, known, { origin: 'seed', now: parts.now });
  const retired = retiredEnterprises(content.enterprises, await parts.enterprises.ofOrigin('seed'));
  const pledges = pledgeChanges(content.ledger.pledges, await parts.pledges.heads());
  const coverage = await changedCoverage(content.ledger.coverage, parts.pledges);
  const counts = {
    institutions: institutions.length,
    products: products.length,
    enterprises: enterprises.length + retired.length,
    pledges: pledges.put.length + pledges.retire.length,
  };
  if (coverage === undefined && Object.values(counts).every((count) => count === 0)) return counts;
  await parts.transaction(async (session) => {
    for (const institution of institutions) await parts.products.putInstitution(institution, session);
    for (const version of products) await parts.products.add({ ...version, recordedAt: parts.now }, session);
    await parts.enterprises.putAll(enterprises, session);
    for (const creditCode of retired) await parts.enterprises.retire(creditCode, session);
    await putPledges(pledges, parts.pledges, session);
    if (coverage) await parts.pledges.putCoverage(coverage, session);
  });
  return counts;
}

/** Retires first: two rows may have changed registration numbers with each other. */
async function putPledges(
  { put, retire }: PledgeChanges,
  pledges: PledgeRepository,
  session: ClientSession,
): Promise<void> {
  const changed = put.filter(({ head }) => head.version > 1).map(({ head }) => head.pledgeId);
  await pledges.retireAll([...retire, ...changed], session);
  await pledges.putAll(put, session);
}

async function changedCoverage(
  seed: PledgeCoverageDocument | undefined,
  pledges: PledgeRepository,
): Promise<PledgeCoverageDocument | undefined> {
  const stored = await pledges.coverage();
  return seed && contentHash(seed) !== contentHash(stored ?? null) ? seed : undefined;
}

/** The institutions that differ from what is stored. */
export async function changedInstitutions(
  seeds: readonly InstitutionDocument[],
  products: ProductRepository,
): Promise<readonly InstitutionDocument[]> {
  const stored = await products.institutions();
  return seeds.filter((seed) => contentHash(seed) !== contentHash(stored.get(seed.id) ?? null));
}
