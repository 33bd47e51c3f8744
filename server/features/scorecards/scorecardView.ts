import type {
  MissingFact,
  Scorecard as ScorecardType,
  ScorecardKind,
  ScoreItem,
  ScoreOutcome,
} from '../../../schema/generated/resolvers.js';
import type { ScorecardDocument } from '../../../schema/generated/scorecard.js';
import type { LocalizedText } from '../../domain/index.js';
import { score, type ItemScore, type Outcome, type Score } from '../../rules/index.js';
import { missingFact, type FactNames, type Subject } from '../matching/index.js';
import { sourceNamed, sourceType } from '../products/index.js';
import { headlineOf } from './headline.js';
import { markText } from './markText.js';
import type { LoadedScorecard } from './scorecardDocument.js';

const kinds: Readonly<Record<ScorecardDocument['kind'], ScorecardKind>> = {
  publicRule: 'PUBLIC_RULE',
  illustrative: 'ILLUSTRATIVE',
};

const outcomes: Readonly<Record<Outcome, ScoreOutcome>> = {
  true: 'PASSES',
  false: 'FAILS',
  unknown: 'OPEN',
};

/** A scorecard worked out for one enterprise, as the API shows it. */
export function scorecardView(
  { document, card }: LoadedScorecard,
  { profile, asOf, remark }: Subject,
  names: FactNames,
): ScorecardType {
  const scored = score(card, profile, asOf, remark);
  const { id, version, name, kind, note, sources, levels = [] } = document;
  const { low, high, most, passes } = scored;
  return {
    id,
    version,
    name,
    kind: kinds[kind],
    note,
    mark: markText(card),
    low,
    high,
    most,
    outcome: passes === null ? null : outcomes[passes],
    headline: headlineOf(card, scored),
    levels: reachedLevels(levels, scored),
    items: itemViews(scored.items, document, names),
    missing: narrowing(scored.items, names),
    sources: sources.map(sourceType),
  };
}

/** The levels that a range reaches, from the high one down. */
function reachedLevels(
  levels: NonNullable<ScorecardDocument['levels']>,
  { low, high }: Pick<Score, 'low' | 'high'>,
): readonly LocalizedText[] {
  return levels
    .filter(({ from }, index) => from <= high && (levels[index - 1]?.from ?? Infinity) > low)
    .map(({ label }) => label);
}

function itemViews(
  items: readonly ItemScore[],
  document: ScorecardDocument,
  names: FactNames,
): readonly ScoreItem[] {
  const depths: number[] = [];
  return items.map((item) => {
    const depth = item.parent === null ? 0 : (depths[item.parent] ?? 0) + 1;
    depths.push(depth);
    return {
      ...item,
      depth,
      missing: item.missing.map((path) => missingFact(path, names)),
      source: sourceNamed(document, item.source),
    };
  });
}

/** The missing facts that can still move the total: those of items that are open, in groups that are. */
function narrowing(items: readonly ItemScore[], names: FactNames): readonly MissingFact[] {
  const isOpen = ({ low, high, parent }: ItemScore): boolean => {
    const group = parent === null ? undefined : items[parent];
    return low < high && (group === undefined || isOpen(group));
  };
  const paths = new Set(items.filter(isOpen).flatMap(({ missing }) => missing));
  return [...paths].map((path) => missingFact(path, names));
}
