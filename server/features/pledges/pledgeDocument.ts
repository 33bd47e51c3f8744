import coverageSchema from '../../../schema/json/pledgeCoverage.schema.json' with { type: 'json' };
import pledgeSchema from '../../../schema/json/pledge.schema.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { PledgeDocument } from '../../../schema/generated/pledge.js';
import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import {
  fenFromYuan,
  industryPlace,
  parseCreditCode,
  parsePatentNumber,
  townOf,
  type LocalizedText,
} from '../../domain/index.js';

/** What is wrong with a document, at a JSON Pointer into it. */
interface DocumentFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

type DocumentResult<Document> =
  { readonly ok: true; readonly value: Document } | { readonly ok: false; readonly fault: DocumentFault };

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const checkPledge = ajv.compile<PledgeDocument>(pledgeSchema);
const checkCoverage = ajv.compile<PledgeCoverageDocument>(coverageSchema);

/**
 * Checks one row of the ledger: its shape (`DOCUMENT_INVALID`), then what a JSON Schema can't say: the pledgor's
 * credit code, industry and town, the patents' numbers, the amounts. What rows say together is `ledgerFault`'s.
 */
export function readPledge(json: unknown): DocumentResult<PledgeDocument> {
  const shaped = readShape(checkPledge, json);
  if (!shaped.ok) return shaped;
  for (const law of laws) {
    const fault = law(shaped.value);
    if (fault) return { ok: false, fault };
  }
  return shaped;
}

/** Checks how far the ledger says it reaches: shape and order of its dates (`RANGE_REVERSED`). */
export function readPledgeCoverage(json: unknown): DocumentResult<PledgeCoverageDocument> {
  const shaped = readShape(checkCoverage, json);
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

function readShape<Document>(check: ValidateFunction<Document>, json: unknown): DocumentResult<Document> {
  if (check(json)) return { ok: true, value: json };
  const error = check.errors?.[0];
  const detail = error?.message ?? '';
  const message = {
    zh: `内容不符合规定的格式（${detail}），请对照 schema/json 改正。`,
    en: `The content is not of the required form (${detail}); schema/json has it.`,
  };
  return { ok: false, fault: { code: 'DOCUMENT_INVALID', path: error?.instancePath ?? '', message } };
}

function reversed(path: string): DocumentResult<never> {
  const message = {
    zh: '日期早于它之前的日期，请改正。',
    en: 'The date is before the one that it follows. Correct it.',
  };
  return { ok: false, fault: { code: 'RANGE_REVERSED', path, message } };
}

const unknownIndustry = {
  zh: '国民经济行业分类 GB/T 4754-2017 中没有这个大类，请改正。',
  en: 'GB/T 4754-2017 has no such division. Correct it.',
};

const unknownTown = {
  zh: '余姚市没有这个乡镇（街道），请改用 schema/reference/towns.json 中的编号。',
  en: 'Yuyao has no such town. Take a code of schema/reference/towns.json.',
};
