import type { Dictionary } from '../../rules/index.js';
import type { DocumentResult } from '../documents/index.js';
import {
  catalogueFault,
  readInstitution,
  readProduct,
  type InstitutionDocument,
  type ProductDocument,
} from '../products/index.js';
import { contentHash, type Hashed } from './contentHash.js';
import { readEnterpriseSeed, type EnterpriseSeed } from './enterpriseSeed.js';
import { pledgeSeeds, type PledgeSeeds } from './pledgeSeeds.js';
import { seedStop } from './seedFault.js';
import type { SeedFile, SeedFiles } from './seedFiles.js';

/** All seeds, checked. */
export interface SeedContent {
  readonly institutions: readonly InstitutionDocument[];
  readonly products: readonly Hashed<ProductDocument>[];
  readonly enterprises: readonly Hashed<EnterpriseSeed>[];
  readonly ledger: PledgeSeeds;
}

/**
 * Checks every seed before any is stored.
 * @throws SeedError with the code, file and place of the first fault
 */
export function checkSeeds(files: SeedFiles, dictionary: Dictionary): SeedContent {
  const institutions = institutionSeeds(files.institutions);
  const known = new Set(institutions.map(({ id }) => id));
  const products = files.products.map((file) => productSeed(file, dictionary, known));
  const fault = catalogueFault(products.map(({ seed }) => seed));
  if (fault) throw seedStop({ ...fault, file: `products/${fault.slug}.json` });
  const banks = new Set(institutions.filter(({ kind }) => kind === 'bank').map(({ id }) => id));
  return {
    institutions,
    products,
    enterprises: files.enterprises.map((file) => enterpriseSeed(file, dictionary)),
    ledger: pledgeSeeds(files.pledges, files.pledgeCoverage, banks),
  };
}

function institutionSeeds({ file, json }: SeedFile): readonly InstitutionDocument[] {
  if (!Array.isArray(json)) throw seedStop({ code: 'DOCUMENT_INVALID', file, path: '', message: notAList });
  const seen = new Set<string>();
  return json.map((item: unknown, index) => {
    const institution = accepted(readInstitution(item), file, `/${index}`);
    if (seen.has(institution.id))
      throw seedStop({ code: 'SEED_TWICE', file, path: `/${index}/id`, message: twice });
    seen.add(institution.id);
    return institution;
  });
}

function productSeed(
  { file, json }: SeedFile,
  dictionary: Dictionary,
  institutions: ReadonlySet<string>,
): Hashed<ProductDocument> {
  const seed = accepted(readProduct(dictionary, json), file, '');
  if (file !== `products/${seed.slug}.json`) throw namedOtherwise(file, '/slug');
  if (!institutions.has(seed.institution)) {
    throw seedStop({ code: 'UNKNOWN_INSTITUTION', file, path: '/institution', message: unknownInstitution });
  }
  return { seed, contentHash: contentHash(seed) };
}

function enterpriseSeed({ file, json }: SeedFile, dictionary: Dictionary): Hashed<EnterpriseSeed> {
  const seed = accepted(readEnterpriseSeed(dictionary, json), file, '');
  if (file !== `enterprises/${seed.creditCode}.json`) throw namedOtherwise(file, '/creditCode');
  return { seed, contentHash: contentHash(seed) };
}

function accepted<Document>(result: DocumentResult<Document>, file: string, root: string): Document {
  if (result.ok) return result.value;
  const { code, path, message } = result.fault;
  throw seedStop({ code, file, path: `${root}${path}`, message });
}

function namedOtherwise(file: string, path: string) {
  const message = {
    zh: '文件名应为其编号加 .json，请改名。',
    en: 'The file is named by its key and .json. Rename it.',
  };
  return seedStop({ code: 'SEED_MISNAMED', file, path, message });
}

const notAList = {
  zh: '这个文件应是机构的列表，请把各机构放进 [ ] 中。',
  en: 'The file is a list of institutions. Put them between [ and ].',
};
const twice = { zh: '同一编号出现了两次，请只留一个。', en: 'The same id stands twice. Keep one.' };
const unknownInstitution = {
  zh: 'institutions.json 中没有这个机构，请补上或改正。',
  en: 'institutions.json has no such institution. Add or correct it.',
};
