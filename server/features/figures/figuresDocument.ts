import schema from '../../../schema/json/publishedFigures.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import type { LocalizedText } from '../../domain/index.js';

/** What is wrong with the document, at a JSON Pointer into it. */
interface DocumentFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

const check = new Ajv2020({ strict: false }).compile<PublishedFiguresDocument>(schema);

/**
 * Checks the published figures: their shape (`DOCUMENT_INVALID`), keys that stand once (`FIGURE_TWICE`), groups and
 * sources that exist (`UNKNOWN_GROUP`, `UNKNOWN_SOURCE`).
 */
export function readPublishedFigures(
  json: unknown,
):
  | { readonly ok: true; readonly value: PublishedFiguresDocument }
  | { readonly ok: false; readonly fault: DocumentFault } {
  if (!check(json)) {
    const error = check.errors?.[0];
    return faulty('DOCUMENT_INVALID', error?.instancePath ?? '', {
      zh: `内容不符合规定的格式（${error?.message ?? ''}），请对照 schema/json 改正。`,
      en: `The content is not of the required form (${error?.message ?? ''}); schema/json has it.`,
    });
  }
  const groups = new Set(json.groups.map(({ code }) => code));
  const sources = new Set(json.sources.map(({ id }) => id));
  const keys = new Set<string>();
  for (const [index, { key, group, source }] of json.figures.entries()) {
    if (keys.has(key)) return faulty('FIGURE_TWICE', `/figures/${index}/key`, twice);
    if (!groups.has(group)) return faulty('UNKNOWN_GROUP', `/figures/${index}/group`, unknown);
    if (!sources.has(source)) return faulty('UNKNOWN_SOURCE', `/figures/${index}/source`, unknown);
    keys.add(key);
  }
  return { ok: true, value: json };
}

function faulty(code: string, path: string, message: LocalizedText) {
  return { ok: false, fault: { code, path, message } } as const;
}

const twice = { zh: '同一指标出现了两次，请只留一个。', en: 'The same figure stands twice. Keep one.' };
const unknown = {
  zh: '文件中没有这一项，请补上或改正。',
  en: 'The file has no such item. Add or correct it.',
};
