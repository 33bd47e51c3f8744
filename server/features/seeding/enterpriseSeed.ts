import {
  parseCreditCode,
  profileFactsFaults,
  sourceKinds,
  splitProfileFacts,
  type BorderFacts,
  type LocalizedText,
} from '../../domain/index.js';
import { validateProfile, type Dictionary } from '../../rules/index.js';
import { documentShape, faulty, type DocumentResult } from '../documents/index.js';
import type { Provenance } from '../enterprises/index.js';

/** A demonstration enterprise as its seed file holds it. */
export interface EnterpriseSeed {
  readonly creditCode: string;
  readonly summary: LocalizedText;
  readonly facts: BorderFacts & { readonly name: string };
  readonly provenance: readonly Provenance[];
}

const text = {
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
};

const readShape = documentShape<EnterpriseSeed>({
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
export function readEnterpriseSeed(dictionary: Dictionary, json: unknown): DocumentResult<EnterpriseSeed> {
  const shaped = readShape(json);
  if (!shaped.ok) return shaped;
  const { creditCode, facts } = shaped.value;
  const code = parseCreditCode(creditCode);
  if (!code.ok) return faulty(code.refusal.code, '/creditCode', code.refusal.message);
  const [fault] = [...validateProfile(dictionary, facts, 1), ...profileFactsFaults(facts)];
  if (fault) return faulty(fault.code, `/facts${inFacts(fault.path)}`, fault.message);
  if (Object.keys(splitProfileFacts(facts).need).length > 0) {
    return faulty('NEED_IN_PROFILE', '/facts', needInProfile);
  }
  return shaped;
}

/** The rule language's paths begin at the profile. */
function inFacts(path: string): string {
  return path.replace(/^\/profile/, '');
}

const needInProfile = {
  zh: '融资需求不属于企业信息，请删去 need 开头的项。',
  en: 'The need is no part of a profile. Remove the facts that begin with need.',
};
