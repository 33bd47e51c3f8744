import type { CalendarDate } from '../calendarDate.js';
import { evaluate } from '../evaluate/index.js';
import type { Outcome } from '../evaluate/outcome.js';
import type { Remark } from '../explain/found.js';
import { text } from '../explain/phrase.js';
import { conditionText } from '../explain/wording.js';
import type { LocalizedText } from '../localizedText.js';
import type { Profile } from '../profile.js';
import { factsRead, type ReadFact } from './factsRead.js';
import type { Band, GroupItem, Mark, PassMark, ScoreItem, Scorecard, TableItem } from './scorecard.js';

/** A band that may apply: the one that does, or several while facts are missing. */
export interface PossibleBand {
  readonly condition: LocalizedText;
  readonly low: number;
  readonly high: number;
}

/** The points of one item, and why. */
export interface ItemScore {
  /** Its place in the list, and that of the group that holds it; null for the whole. */
  readonly number: number;
  readonly parent: number | null;
  readonly id: string;
  readonly label: LocalizedText;
  readonly source: string | null;
  readonly low: number;
  readonly high: number;
  /** The most points that it can give. */
  readonly most: number;
  /** The bands of a table that may apply, in their order; none for a group. */
  readonly bands: readonly PossibleBand[];
  /** The facts that the bands look at, each once, with what the profile says of them; none for a group. */
  readonly facts: readonly ReadFact[];
  /** Facts that would settle which band applies, each once. */
  readonly missing: readonly string[];
}

/** A score as a range, for experts choose within bands and facts may be missing, explained item by item. */
export interface Score {
  readonly low: number;
  readonly high: number;
  readonly most: number;
  /** Whether it passes: true or false only where the whole range does, or does not; null without a pass mark. */
  readonly passes: Outcome | null;
  /** The items in pre-order, the whole first. */
  readonly items: readonly ItemScore[];
}

/** What an item comes to. */
type Range = Pick<ItemScore, 'low' | 'high' | 'most'>;

/**
 * Scores a profile as of a date; nothing is guessed, so that a missing fact widens the range.
 * @param remark says where a fact comes from, by its path, such as 自述 or the year; it is added to the value found
 */
export function score(
  { root, pass }: Scorecard,
  profile: Profile,
  asOf: CalendarDate,
  remark: Remark = () => undefined,
): Score {
  const items: ItemScore[] = [];
  const scoreItem = (item: ScoreItem, parent: number | null): Range => {
    const number = items.length;
    const { id, label, source = null } = item;
    const open = { number, parent, id, label, source, low: 0, high: 0, most: 0, ...noTable };
    items.push(open);
    const scored =
      item.kind === 'table'
        ? { ...tableScore(item, profile, asOf), facts: factsRead(item.bands, profile, remark) }
        : groupRange(
            item,
            item.of.map((part) => scoreItem(part, number)),
          );
    items[number] = { ...open, ...scored };
    return scored;
  };
  const { low, high, most } = scoreItem(root, null);
  return { low, high, most, passes: pass ? passing(pass, { low, high }, items) : null, items };
}

const noTable: Pick<ItemScore, 'bands' | 'facts' | 'missing'> = { bands: [], facts: [], missing: [] };

function tableScore(
  { bands }: TableItem,
  profile: Profile,
  asOf: CalendarDate,
): Range & Pick<ItemScore, 'bands' | 'missing'> {
  const possible: Band[] = [];
  const missing = new Set<string>();
  for (const band of bands) {
    const found = band.when ? evaluate(band.when, profile, asOf) : { outcome: 'true', missing: [] };
    if (found.outcome === 'false') continue;
    possible.push(band);
    for (const path of found.missing) missing.add(path);
    if (found.outcome === 'true') break;
  }
  return {
    low: Math.min(...possible.map(({ low }) => low)),
    high: Math.max(...possible.map(({ high }) => high)),
    most: mostOfBands(bands),
    bands: possible.map(({ when, low, high }) => ({
      condition: when ? conditionText(when.root) : OTHERWISE,
      low,
      high,
    })),
    missing: [...missing],
  };
}

const OTHERWISE = text('其他情形', 'otherwise');

function groupRange(group: GroupItem, parts: readonly Range[]): Range {
  return {
    low: joined(
      group,
      parts.map(({ low }) => low),
    ),
    high: joined(
      group,
      parts.map(({ high }) => high),
    ),
    most: joined(
      group,
      parts.map(({ most }) => most),
    ),
  };
}

function joined({ take, cap = Infinity }: GroupItem, points: readonly number[]): number {
  return Math.min(cap, take === 'sum' ? points.reduce((sum, one) => sum + one, 0) : Math.max(...points));
}

/** The most points that an item can give anyone. */
export function mostPoints(item: ScoreItem): number {
  return item.kind === 'table' ? mostOfBands(item.bands) : joined(item, item.of.map(mostPoints));
}

function mostOfBands(bands: readonly Band[]): number {
  return Math.max(...bands.map(({ high }) => high));
}

/** Whether the whole and every item named have enough: true or false only where nothing missing can change it. */
function passing(pass: PassMark, whole: Pick<Range, 'low' | 'high'>, items: readonly ItemScore[]): Outcome {
  const parts = pass.items.map((mark) => enough(mark, items.find(({ id }) => id === mark.id) ?? whole));
  const outcomes = [enough(pass, whole), ...parts];
  if (outcomes.includes('false')) return 'false';
  return outcomes.includes('unknown') ? 'unknown' : 'true';
}

function enough({ op, value }: Mark, { low, high }: Pick<Range, 'low' | 'high'>): Outcome {
  const suffices = (points: number): boolean => (op === 'gt' ? points > value : points >= value);
  if (suffices(low)) return 'true';
  return suffices(high) ? 'unknown' : 'false';
}
