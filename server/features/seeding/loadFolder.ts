import type { Dictionary } from '../../rules/index.js';
import { enterpriseChanges } from './enterpriseChanges.js';
import { checkEnterpriseLines, checkInstitutionLines, checkProductLines } from './folderContent.js';
import { lineBatches } from './folderLines.js';
import { readFolderMeta, type FolderMeta } from './folderMeta.js';
import { folderStop } from './loadFault.js';
import { changedInstitutions, type SeedingParts } from './loadSeeds.js';
import { productChanges } from './productChanges.js';

/** What loading a folder needs. */
export interface FolderParts extends Omit<SeedingParts, 'asOf' | 'pledges'> {
  /** Told after each batch: what is being loaded, how many are done, of how many. */
  readonly progress: (kind: keyof FolderMeta, done: number, total: number) => void;
}

const batch = 250;

/**
 * Loads a folder of JSON lines (`institutions`, `products`, `enterprises`, in this order) in batches, each one
 * transaction, in memory that doesn't grow with their number. What is unchanged is skipped, so an interrupted load
 * goes on where it was; what the folder no longer has stays as it is.
 * @returns how many documents were written
 * @throws SeedError at the first faulty line; of its batch and after nothing is written
 */
export async function loadFolder(parts: FolderParts): Promise<FolderMeta> {
  const meta = await readFolderMeta(parts.root);
  const counts = {
    institutions: await load(parts, 'institutions', meta.institutions),
    products: await load(parts, 'products', meta.products),
    enterprises: await load(parts, 'enterprises', meta.enterprises),
  };
  return counts;
}

async function load(parts: FolderParts, kind: keyof FolderMeta, total: number): Promise<number> {
  const write = writers[kind](parts);
  let [done, written] = [0, 0];
  for await (const lines of lineBatches(parts.root, `${kind}.ndjson`, batch)) {
    written += await write(lines);
    done += lines.length;
    parts.progress(kind, done, total);
  }
  if (done >= total) return written;
  throw folderStop('LOAD_FOLDER_SHORT', parts.root, {
    zh: `${kind}.ndjson 应有 ${total} 行，只有 ${done} 行，已写入这些。请重新生成后再载入。`,
    en: `${kind}.ndjson should have ${total} lines and has ${done}, which are written. Generate it again and load it.`,
  });
}

type Lines = Parameters<typeof checkProductLines>[0];
type Write = (lines: Lines) => Promise<number>;

/** How one batch of each kind is checked and written; each gives the number of documents that changed. */
const writers: Readonly<Record<keyof FolderMeta, (parts: FolderParts) => Write>> = {
  institutions:
    ({ products, transaction }) =>
    async (lines) => {
      const changed = await changedInstitutions(checkInstitutionLines(lines), products);
      if (changed.length === 0) return 0;
      await transaction(async (session) => {
        for (const institution of changed) await products.putInstitution(institution, session);
      });
      return changed.length;
    },
  products: (parts) => productWriter(parts, parts.dictionary),
  enterprises: ({ enterprises, dictionary, transaction, now }) => {
    let last = '';
    return async (lines) => {
      const seeds = checkEnterpriseLines(lines, dictionary, last);
      last = seeds.at(-1)?.seed.creditCode ?? last;
      const known = await enterprises.withCodes(seeds.map(({ seed }) => seed.creditCode));
      const changes = enterpriseChanges(seeds, known, { origin: 'load', now });
      if (changes.length > 0) await transaction((session) => enterprises.putAll(changes, session));
      return changes.length;
    };
  },
};

function productWriter({ products, transaction, now }: FolderParts, dictionary: Dictionary): Write {
  const seen = new Set<string>();
  return async (lines) => {
    const institutions = new Set((await products.institutions()).keys());
    const seeds = checkProductLines(lines, { dictionary, institutions, seen });
    const stored = await products.ofSlugs(seeds.map(({ seed }) => seed.slug));
    const changes = productChanges(seeds, stored, 'load');
    if (changes.length === 0) return 0;
    await transaction(async (session) => {
      for (const version of changes) await products.add({ ...version, recordedAt: now }, session);
    });
    return changes.length;
  };
}
