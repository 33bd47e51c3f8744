import coverageSchema from '../../../schema/json/pledgeCoverage.schema.json' with { type: 'json' };
import pledgeSchema from '../../../schema/json/pledge.schema.json' with { type: 'json' };
import type { PledgeDocument } from '../../../schema/generated/pledge.js';
import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import {
  fenFromYuan,
  industryPlace,
  parseCreditCode,
  parsePatentNumber,
  townOf,
} from '../../domain/index.js';
import { documentShape, faulty, type DocumentFault, type DocumentResult } from '../documents/index.js';

const readPledgeShape = documentShape<PledgeDocument>(pledgeSchema);
const readCoverageShape = documentShape<PledgeCoverageDocument>(coverageSchema);

/**
 * Checks one row of the ledger: its shape (`DOCUMENT_INVALID`), then what a JSON Schema can't say: the pledgor's
 * credit code, industry and town, the patents' numbers, the amounts. What rows say together is `ledgerFault`'s.
 */
export function readPledge(json: unknown): DocumentResult<PledgeDocument> {
  const shaped = readPledgeShape(json);
  if (!shaped.ok) return shaped;
  for (const law of laws) {
    const fault = law(shaped.value);
    if (fault) return { ok: false, fault };
  }
  return shaped;
}

/** Checks how far the ledger says it reaches: shape and order of its dates (`RANGE_REVERSED`). */
export function readPledgeCoverage(json: unknown): DocumentResult<PledgeCoverageDocument> {
  const shaped = readCoverageShape(json);
  if (!shaped.ok) return shaped;
  const { registeredFrom, registeredThrough, recordedThrough } = shaped.value;
  if (registeredThrough < registeredFrom) return reversed('/registeredThrough');
  return recordedThrough < registeredThrough ? reversed('/recordedThrough') : shaped;
}

/** One law of a row: undefined where it holds. */
type Law = (pledge: PledgeDocument) => DocumentFault | undefined;

const pledgorHasCreditCode: Law = ({ pledgor }) => {
  const code = parseCreditCode(pledgor.creditCode);
  return code.ok ? undefined : { ...code.refusal, path: '/pledgor/creditCode' };
};

const industryExists: Law = ({ pledgor }) =>
  industryPlace(pledgor.industry)
    ? undefined
    : { code: 'UNKNOWN_INDUSTRY', path: '/pledgor/industry', message: unknownIndustry };

const townExists: Law = ({ pledgor }) =>
  townOf(pledgor.town) ? undefined : { code: 'UNKNOWN_TOWN', path: '/pledgor/town', message: unknownTown };

const patentsHaveNumbers: Law = ({ kind, assets }) => {
  if (kind !== 'patent') return undefined;
  for (const [index, { number }] of assets.entries()) {
    const read = parsePatentNumber(number);
    if (!read.ok) return { ...read.refusal, path: `/assets/${index}/number` };
  }
  return undefined;
};

const amountsAreExact: Law = ({ securedAmount, later }) => {
  const amounts = [
    { yuan: securedAmount, path: '/securedAmount' },
    ...later.flatMap((entry, index) =>
      entry.event === 'changed' ? [{ yuan: entry.securedAmount, path: `/later/${index}/securedAmount` }] : [],
    ),
  ];
  for (const { yuan, path } of amounts) {
    const amount = fenFromYuan(yuan);
    if (!amount.ok) return { ...amount.refusal, path };
  }
  return undefined;
};

const laws: readonly Law[] = [
  pledgorHasCreditCode,
  industryExists,
  townExists,
  patentsHaveNumbers,
  amountsAreExact,
];

function reversed(path: string): DocumentResult<never> {
  const message = {
    zh: '日期早于它之前的日期，请改正。',
    en: 'The date is before the one that it follows. Correct it.',
  };
  return faulty('RANGE_REVERSED', path, message);
}

const unknownIndustry = {
  zh: '国民经济行业分类 GB/T 4754-2017 中没有这个大类，请改正。',
  en: 'GB/T 4754-2017 has no such division. Correct it.',
};

const unknownTown = {
  zh: '余姚市没有这个乡镇（街道），请改用 schema/reference/towns.json 中的编号。',
  en: 'Yuyao has no such town. Take a code of schema/reference/towns.json.',
};
