import { Ajv } from 'ajv';
import {
  parseCreditCode,
  profileFactsFaults,
  sourceKinds,
  splitProfileFacts,
  type BorderFacts,
  type LocalizedText,
} from '../../domain/index.js';
import { validateProfile, type Dictionary } from '../../rules/index.js';
import type { Provenance } from '../enterprises/index.js';
import type { SeedFault } from './seedFault.js';
import type { SeedFile } from './seedFiles.js';

/** A demonstration enterprise as its seed file holds it. */
export interface EnterpriseSeed {
  readonly creditCode: string;
  readonly summary: LocalizedText;
  readonly facts: BorderFacts & { readonly name: string };
  readonly provenance: readonly Provenance[];
}

/** A seed that may be stored, or its first fault. */
export type SeedResult<Seed> =
  { readonly ok: true; readonly value: Seed } | { readonly ok: false; readonly fault: SeedFault };

const text = {
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
};

const checkShape = new Ajv().compile<EnterpriseSeed>({
  type: 'object',
  additionalProperties: false,
  required: ['creditCode', 'summary', 'facts', 'provenance'],
  properties: {
    creditCode: { type: 'string' },
    summary: text,
    facts: { type: 'object', required: ['name'] },
    provenance: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'source', 'date'],
        properties: {
          pointer: { type: 'string' },
          kind: { enum: sourceKinds.map(({ kind }) => kind) },
          source: text,
          date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
        },
      },
    },
  },
});

/** Checks a demonstration enterprise: shape, credit code, facts against the dictionary, no need among them. */
export function readEnterpriseSeed(
  dictionary: Dictionary,
  { file, json }: SeedFile,
): SeedResult<EnterpriseSeed> {
  if (!checkShape(json)) {
    const error = checkShape.errors?.[0];
    const detail = error?.message ?? '';
    const message = {
      zh: `格式不对（${detail}），请改正。`,
      en: `Its form is wrong (${detail}). Correct it.`,
    };
    return faulty({ code: 'DOCUMENT_INVALID', file, path: error?.instancePath ?? '', message });
  }
  const code = parseCreditCode(json.creditCode);
  if (!code.ok) return faulty({ ...code.refusal, file, path: '/creditCode' });
  const [fault] = [...validateProfile(dictionary, json.facts, 1), ...profileFactsFaults(json.facts)];
  if (fault)
    return faulty({ code: fault.code, message: fault.message, file, path: `/facts${inFacts(fault.path)}` });
  if (Object.keys(splitProfileFacts(json.facts).need).length > 0) {
    return faulty({ code: 'NEED_IN_PROFILE', file, path: '/facts', message: needInProfile });
  }
  return { ok: true, value: json };
}

function faulty(fault: SeedFault): { readonly ok: false; readonly fault: SeedFault } {
  return { ok: false, fault };
}

/** The rule language's paths begin at the profile. */
function inFacts(path: string): string {
  return path.replace(/^\/profile/, '');
}

const needInProfile = {
  zh: '融资需求不属于企业信息，请删去 need 开头的项。',
  en: 'The need is no part of a profile. Remove the facts that begin with need.',
};
