import schema from '../../../schema/json/scorecard.schema.json' with { type: 'json' };
import type { ScorecardDocument } from '../../../schema/generated/scorecard.js';
import { readScorecard, type Dictionary, type Scorecard } from '../../rules/index.js';
import { documentShape, faulty, type DocumentResult } from '../documents/index.js';

/** A scorecard as published, and as it is worked out. */
export interface LoadedScorecard {
  readonly document: ScorecardDocument;
  readonly card: Scorecard;
}

const readShape = documentShape<ScorecardDocument>(schema);

/**
 * Checks a scorecard's document: its shape (`DOCUMENT_INVALID`), its items and rules (`INVALID_SCORECARD`, or the code
 * of a rule's fault), sources that exist (`UNKNOWN_SOURCE`), and levels that go down to 0 (`LEVELS_OUT_OF_ORDER`).
 */
export function readScorecardDocument(
  dictionary: Dictionary,
  json: unknown,
): DocumentResult<LoadedScorecard> {
  const shaped = readShape(json);
  if (!shaped.ok) return shaped;
  const document = shaped.value;
  const card = readScorecard(dictionary, document.card, '/card');
  if (!card.ok) return card;
  const path = unknownSource(document.card, new Set(document.sources.map(({ id }) => id)), '/card');
  if (path !== undefined) return faulty('UNKNOWN_SOURCE', path, unknown);
  const level = levelOutOfOrder(document.levels ?? []);
  if (level !== undefined) return faulty('LEVELS_OUT_OF_ORDER', `/levels/${level}/from`, order);
  return { ok: true, value: { document, card: card.value } };
}

/** Where an item names a source that the document lacks, or none. */
function unknownSource(item: unknown, sources: ReadonlySet<unknown>, path: string): string | undefined {
  const { source, of = [] } = item as { readonly source?: unknown; readonly of?: readonly unknown[] };
  if (!sources.has(source)) return source === undefined ? path : `${path}/source`;
  return of
    .map((part, index) => unknownSource(part, sources, `${path}/of/${index}`))
    .find((found) => found !== undefined);
}

/** The first level that is not below the one before it, or the last one where that does not start at 0. */
function levelOutOfOrder(levels: NonNullable<ScorecardDocument['levels']>): number | undefined {
  const last = levels.length - 1;
  const found = levels.findIndex(({ from }, index) => {
    const above = levels[index - 1]?.from ?? Infinity;
    return from >= above || (index === last && from !== 0);
  });
  return found === -1 ? undefined : found;
}

const unknown = {
  zh: '每一项都要写明来源，且来源要在 sources 中。请补上或改正。',
  en: 'Every item names a source that stands in sources. Add or correct it.',
};
const order = {
  zh: '各级应由高到低排列，最后一级从 0 开始。请改正。',
  en: 'Levels stand from high to low, and the last one starts at 0. Correct them.',
};
