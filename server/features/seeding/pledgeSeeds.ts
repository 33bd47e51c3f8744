import { ledgerFault } from '../../domain/index.js';
import {
  pledgeEntries,
  readPledge,
  readPledgeCoverage,
  type PledgeCoverageDocument,
  type PledgeDocument,
} from '../pledges/index.js';
import { contentHash, type Hashed } from './contentHash.js';
import { seedStop } from './seedFault.js';
import type { SeedFile } from './seedFiles.js';

/** The ledger of the seeds, checked row by row and as a whole. */
export interface PledgeSeeds {
  readonly pledges: readonly Hashed<PledgeDocument>[];
  /** Absent where the seeds have no ledger. */
  readonly coverage: PledgeCoverageDocument | undefined;
}

/**
 * Checks every row of the ledger and the laws that hold between rows.
 * @param rows one for each line, their file names ending in the line's number
 * @param banks the institutions that lend
 * @throws SeedError with the code, file, line and place of the first fault
 */
export function pledgeSeeds(
  rows: readonly SeedFile[],
  coverageFile: SeedFile | undefined,
  banks: ReadonlySet<string>,
): PledgeSeeds {
  const files = new Map<string, string>();
  const coverage = coverageFile && coverageSeed(coverageFile);
  const pledges = rows.map((row) => {
    const seed = pledgeSeed(row, coverage, banks);
    const { file } = row;
    if (files.has(seed.id)) throw seedStop({ code: 'SEED_TWICE', file, path: '/id', message: twice });
    files.set(seed.id, file);
    return seed;
  });
  const fault = ledgerFault(pledges.flatMap(pledgeEntries));
  if (fault) throw seedStop({ ...fault.refusal, file: files.get(fault.pledgeId) ?? '', path: '' });
  return { pledges: pledges.map((seed) => ({ seed, contentHash: contentHash(seed) })), coverage };
}

function pledgeSeed(
  { file, json }: SeedFile,
  coverage: PledgeCoverageDocument | undefined,
  banks: ReadonlySet<string>,
): PledgeDocument {
  const read = readPledge(json);
  if (!read.ok) throw seedStop({ ...read.fault, file });
  const seed = read.value;
  if (!banks.has(seed.institution)) {
    throw seedStop({ code: 'UNKNOWN_INSTITUTION', file, path: '/institution', message: unknownBank });
  }
  const beyond = beyondCoverage(seed, coverage);
  if (beyond !== undefined) {
    throw seedStop({ code: 'OUTSIDE_COVERAGE', file, path: beyond, message: outsideCoverage });
  }
  return seed;
}

/** The place of the first date that the ledger says it doesn't reach. */
function beyondCoverage(
  { registeredOn, recordedOn, later }: PledgeDocument,
  coverage: PledgeCoverageDocument | undefined,
): string | undefined {
  if (coverage === undefined) return '/registeredOn';
  const { registeredFrom, registeredThrough, recordedThrough } = coverage;
  if (registeredOn < registeredFrom || registeredOn > registeredThrough) return '/registeredOn';
  if (recordedOn > recordedThrough) return '/recordedOn';
  const late = later.findIndex((entry) => entry.recordedOn > recordedThrough);
  return late < 0 ? undefined : `/later/${late}/recordedOn`;
}

function coverageSeed({ file, json }: SeedFile): PledgeCoverageDocument {
  const read = readPledgeCoverage(json);
  if (!read.ok) throw seedStop({ ...read.fault, file });
  return read.value;
}

const twice = { zh: '同一编号出现了两次，请只留一个。', en: 'The same id stands twice. Keep one.' };
const unknownBank = {
  zh: 'institutions.json 中没有这个银行，请补上或改正。',
  en: 'institutions.json has no such bank. Add or correct it.',
};
const outsideCoverage = {
  zh: '日期不在 coverage.json 所说的范围内，请改正日期或范围。',
  en: 'The date lies outside what coverage.json says. Correct one of them.',
};
