import schema from '../../../schema/json/publishedFigures.schema.json' with { type: 'json' };
import type { PublishedFiguresDocument } from '../../../schema/generated/publishedFigures.js';
import { documentShape, faulty, type DocumentResult } from '../documents/index.js';

const readShape = documentShape<PublishedFiguresDocument>(schema);

/**
 * Checks the published figures: their shape (`DOCUMENT_INVALID`), keys that stand once (`FIGURE_TWICE`), groups and
 * sources that exist (`UNKNOWN_GROUP`, `UNKNOWN_SOURCE`).
 */
export function readPublishedFigures(json: unknown): DocumentResult<PublishedFiguresDocument> {
  const shaped = readShape(json);
  if (!shaped.ok) return shaped;
  const document = shaped.value;
  const groups = new Set(document.groups.map(({ code }) => code));
  const sources = new Set(document.sources.map(({ id }) => id));
  const keys = new Set<string>();
  for (const [index, { key, group, source }] of document.figures.entries()) {
    if (keys.has(key)) return faulty('FIGURE_TWICE', `/figures/${index}/key`, twice);
    if (!groups.has(group)) return faulty('UNKNOWN_GROUP', `/figures/${index}/group`, unknown);
    if (!sources.has(source)) return faulty('UNKNOWN_SOURCE', `/figures/${index}/source`, unknown);
    keys.add(key);
  }
  return shaped;
}

const twice = { zh: '同一指标出现了两次，请只留一个。', en: 'The same figure stands twice. Keep one.' };
const unknown = {
  zh: '文件中没有这一项，请补上或改正。',
  en: 'The file has no such item. Add or correct it.',
};
