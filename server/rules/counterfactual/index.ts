import { Workshop } from '../analyse/workshop.js';
import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import type { Run } from '../evaluate/run.js';
import { decide } from '../evaluate/decide.js';
import type { LocalizedText } from '../localizedText.js';
import type { Profile } from '../profile.js';
import type { Rule } from '../syntax.js';
import { changeText } from './changeText.js';
import { factJson } from './factJson.js';
import { movablesOf } from './movable.js';
import { atomsOf } from './points.js';
import type { Moved } from './search.js';
import { MoveSearch } from './search.js';

/** One fact changed. */
export interface FactChange {
  /** Its code in the dictionary. */
  readonly path: string;
  readonly label: LocalizedText;
  /** The value wanted, as a profile holds it in JSON; of a collection all its members, the added ones last. */
  readonly to: unknown;
  /** How many members are added; undefined for any other change. */
  readonly added: number | undefined;
  /** The effort of changing it by the dictionary, 1 (a form to fill in) to 5 (years). */
  readonly effort: number;
  readonly sentence: LocalizedText;
}

/** Changes that together make a rule true, none of them needless. */
export interface WayIn {
  readonly changes: readonly FactChange[];
  /** The sum of the changes' efforts. */
  readonly effort: number;
}

/** The ways in which a rule becomes true, the least effort first, then the fewest facts. */
export interface WaysIn {
  readonly ways: readonly WayIn[];
  /** False where the bound on work was reached before every set of three facts was tried. */
  readonly complete: boolean;
}

/**
 * Finds what would make a rule true that is false: every set of at most three facts, none within another, each moved
 * to the nearest value with which the set does. Only facts that the profile knows and the dictionary marks as
 * changeable are moved, on the derived field itself where a rule reads one; to a collection members are added. The
 * nearest value is at a threshold of the rule or one step beside it: a whole number, a day, a fen, 0.01 % or 0.01.
 * Each set is verified by evaluating the rule. What a rule asks of members by the enterprise's own facts is not solved
 * for those facts.
 * @param confirm a further check of the changed facts, as JSON by their codes, where more than the rule is known, such
 *   as what is derived from them
 * @returns no way where the rule is not false, or where nothing changeable helps
 */
export function waysIn(
  rule: Rule,
  profile: Profile,
  asOf: CalendarDate,
  confirm: (changed: Readonly<Record<string, unknown>>) => boolean = () => true,
): WaysIn {
  const { facts } = profile;
  const run: Run = { asOf: dayOf(asOf), leniency: undefined };
  if (decide(rule.root, [facts], run) !== 'false') return { ways: [], complete: true };
  const atoms = atomsOf(new Workshop([rule.root], run.asOf).formulaOf(rule.root));
  const search = new MoveSearch(rule.root, facts, run, (changed) => {
    const json = [...changed].flatMap(([code, fact]) => {
      const field = rule.dictionary.fields.get(code);
      return field ? [[code, factJson(field, fact)] as const] : [];
    });
    return confirm(Object.fromEntries(json));
  });
  const { sets, complete } = search.sets(movablesOf(rule, atoms, facts));
  const ways = sets.map((set): WayIn => {
    const changes = set.map((moved) => changeOf(moved, profile));
    return { changes, effort: changes.reduce((sum, { effort }) => sum + effort, 0) };
  });
  const ordered = ways.sort(
    (left, right) => left.effort - right.effort || left.changes.length - right.changes.length,
  );
  return { ways: ordered, complete };
}

function changeOf({ movable, move }: Moved, { facts }: Profile): FactChange {
  const { field, effort } = movable;
  const from = facts.get(field.code) ?? move.to;
  return {
    path: field.code,
    label: field.label,
    to: factJson(field, move.to),
    added: move.added?.count,
    effort,
    sentence: changeText(field, from, move),
  };
}
