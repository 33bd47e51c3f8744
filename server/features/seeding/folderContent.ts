import type { Dictionary } from '../../rules/index.js';
import type { DocumentResult } from '../documents/index.js';
import {
  readInstitution,
  readProduct,
  type InstitutionDocument,
  type ProductDocument,
} from '../products/index.js';
import { contentHash, type Hashed } from './contentHash.js';
import { readEnterpriseSeed, type EnterpriseSeed } from './enterpriseSeed.js';
import type { NumberedLine } from './folderLines.js';
import { lineStop } from './loadFault.js';
import type { SeedError } from './seedFault.js';

/** Checks lines that hold institutions. @throws SeedError at the first faulty one */
export function checkInstitutionLines(lines: readonly NumberedLine[]): readonly InstitutionDocument[] {
  return lines.map((line) => accepted(readInstitution(line.json), line));
}

interface ProductParts {
  readonly dictionary: Dictionary;
  /** Ids of the institutions that are stored. */
  readonly institutions: ReadonlySet<string>;
  /** Slugs of the lines before, to which these are added. */
  readonly seen: Set<string>;
}

/** Checks lines that hold products, each slug once in the file. @throws SeedError at the first faulty one */
export function checkProductLines(
  lines: readonly NumberedLine[],
  { dictionary, institutions, seen }: ProductParts,
): readonly Hashed<ProductDocument>[] {
  return lines.map((line) => {
    const seed = accepted(readProduct(dictionary, line.json), line);
    if (!institutions.has(seed.institution)) throw stop(line, '/institution', 'UNKNOWN_INSTITUTION');
    if (seen.has(seed.slug)) throw stop(line, '/slug', 'SEED_TWICE');
    seen.add(seed.slug);
    return { seed, contentHash: contentHash(seed) };
  });
}

/**
 * Checks lines that hold enterprises, in the order of their credit codes: so each stands once, however long the
 * file, and nothing of the lines before need be kept.
 * @param last the credit code of the line before; empty before the first
 * @throws SeedError at the first faulty one
 */
export function checkEnterpriseLines(
  lines: readonly NumberedLine[],
  dictionary: Dictionary,
  last: string,
): readonly Hashed<EnterpriseSeed>[] {
  let before = last;
  return lines.map((line) => {
    const seed = accepted(readEnterpriseSeed(dictionary, line.json), line);
    if (seed.creditCode <= before) throw stop(line, '/creditCode', 'LINES_NOT_IN_ORDER');
    before = seed.creditCode;
    return { seed, contentHash: contentHash(seed) };
  });
}

function accepted<Document>(result: DocumentResult<Document>, { file, line }: NumberedLine): Document {
  if (result.ok) return result.value;
  throw lineStop({ ...result.fault, file }, line);
}

const texts = {
  UNKNOWN_INSTITUTION: {
    zh: 'institutions.ndjson 中没有这个机构，请补上或改正。',
    en: 'institutions.ndjson has no such institution. Add or correct it.',
  },
  SEED_TWICE: { zh: '同一编号出现了两次，请只留一个。', en: 'The same id stands twice. Keep one.' },
  LINES_NOT_IN_ORDER: {
    zh: '各行应按统一社会信用代码从小到大排列，每家一行。请排序并去掉重复的。',
    en: 'Lines stand in the order of credit codes, one for each. Sort them and keep one of each.',
  },
} as const;

function stop({ file, line }: NumberedLine, path: string, code: keyof typeof texts): SeedError {
  return lineStop({ code, file, path, message: texts[code] }, line);
}
