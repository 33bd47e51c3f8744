import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import type { NumericExpression, Rule, RuleNode } from '../syntax.js';
import { constantFindings, constantsOf, contradictionsIn } from './constancy.js';
import { effectFindings } from './effect.js';
import type { Finding } from './finding.js';
import { literalFindings } from './literals.js';
import { tierFindings } from './tiers.js';
import { conditionsOf, everyNode, groupOf, innerConditions } from './walk.js';
import { Workshop } from './workshop.js';

/** What is odd in a valid rule, and where the bound on work left something open. */
export interface Analysis {
  /** In the rule's order, what is said of a condition before what is said of those in it. */
  readonly findings: readonly Finding[];
  /** JSON Pointers of conditions that are too tangled to be looked at to the end; none in any rule of usual size. */
  readonly unfinished: readonly string[];
}

/** A product's rule with its tiers, in the order in which they are tried. */
export interface RuleWithTiers {
  readonly rule: Rule;
  readonly tiers: readonly {
    readonly code: string;
    readonly path: string;
    readonly when: Rule | null;
    readonly limit: NumericExpression;
  }[];
}

/**
 * Looks for what can hardly be meant in a rule, as of a date: conditions that can never be met or always are, that
 * contradict one another or change nothing, thresholds that a field can't reach, dates that have passed, lists and
 * counts that say nothing.
 *
 * "Never" means that no profile makes the condition true, and "always" that every complete profile does; a profile
 * that lacks facts may leave it undecided. Each field may have any value of its type and range, whatever the others
 * are: the analysis knows no formula of derived fields. What is found is proved; what rests on comparisons of fields
 * with fixed values, or of two fields, or on linear sums of them one at a time, is found completely; of what rests on
 * several sums at once, or on overlapping conditions for members, only some is.
 */
export function analyseRule(rule: Rule, asOf: CalendarDate): Analysis {
  const workshop = new Workshop([rule.root], dayOf(asOf));
  return concluded(analyseScope(rule.root, workshop), [rule.root], workshop);
}

/** Analyses a product's rule, the conditions of its tiers and those in their limits, and how the tiers stand to one another. */
export function analyseProduct({ rule, tiers }: RuleWithTiers, asOf: CalendarDate): Analysis {
  const conditions = tiers.flatMap(({ when, limit }) => [
    ...(when ? [when.root] : []),
    ...conditionsOf(limit.root),
  ]);
  const roots = [rule.root, ...conditions];
  const workshop = new Workshop(roots, dayOf(asOf));
  const ordered = tiers.map(({ code, path, when }) => ({ code, path, when: when?.root }));
  const findings = [
    ...roots.flatMap((root) => analyseScope(root, workshop)),
    ...tierFindings(rule.root, ordered, workshop),
  ];
  return concluded(findings, roots, workshop);
}

/** Analyses a condition, and apart from it those for members and in expressions inside it. */
function analyseScope(root: RuleNode, workshop: Workshop): readonly Finding[] {
  const nodes = scopeOf(root);
  const constants = constantsOf(root, workshop);
  const clashes = contradictionsIn(root, constants, workshop);
  return [
    ...nodes.flatMap((node) => literalFindings(node, workshop.asOf)),
    ...clashes,
    ...constantFindings(root, constants, new Set(clashes.map(({ path }) => path))),
    ...effectFindings(root, constants, workshop),
    ...nodes.flatMap(innerConditions).flatMap((inner) => analyseScope(inner, workshop)),
  ];
}

/** The conditions that speak of the same facts: a root with its groups, without what stands inside comparisons. */
const scopeOf = (root: RuleNode): readonly RuleNode[] => [root, ...groupOf(root).flatMap(scopeOf)];

/** Puts findings into the order of the conditions that they stand at; several passes found them. */
function concluded(findings: readonly Finding[], roots: readonly RuleNode[], workshop: Workshop): Analysis {
  const order = new Map(
    roots.flatMap(everyNode).map(({ details }, index) => [details.place.pointer(), index]),
  );
  const placed = findings.map((found) => ({ found, place: placeOf(found.path, order) }));
  const sorted = placed.sort((left, right) => left.place - right.place).map(({ found }) => found);
  return { findings: sorted, unfinished: [...workshop.unfinished] };
}

/** The place of the innermost condition that holds a pointer; what stands in none comes last. */
function placeOf(path: string, order: ReadonlyMap<string, number>): number {
  const own = order.get(path);
  if (own !== undefined || path === '') return own ?? order.size;
  return placeOf(path.slice(0, Math.max(path.lastIndexOf('/'), 0)), order);
}
