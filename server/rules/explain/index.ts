import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import { decide, sidesOf } from '../evaluate/decide.js';
import type { LenientOptions } from '../evaluate/index.js';
import { lenientRun } from '../evaluate/lenient.js';
import { missingOfRule } from '../evaluate/missing.js';
import { isNear } from '../evaluate/near.js';
import type { Outcome } from '../evaluate/outcome.js';
import { negate } from '../evaluate/outcome.js';
import type { Leniency, Run } from '../evaluate/run.js';
import type { Profile } from '../profile.js';
import type { Scope } from '../scope.js';
import type { Rule, RuleNode } from '../syntax.js';
import type { Position } from './describe.js';
import { childrenOf, detailsOf } from './describe.js';
import type { Remark } from './found.js';
import type { ExplainedNode } from './node.js';
import { wordingOf } from './sentence.js';

/** How a rule is explained. */
export interface ExplainOptions {
  /** Explains "nearly" too: the deciding conditions are those of the lenient run where that gives the outcome. */
  readonly lenient?: LenientOptions;
  /** Says where a fact comes from, by its path, such as 自述 or the year; it is added to the value found. */
  readonly remark?: Remark;
}

/** What stays the same all over one explanation. */
interface Explaining {
  readonly rule: Rule;
  readonly scope: Scope;
  readonly strict: Run;
  readonly leniency: Leniency | undefined;
  readonly remark: Remark;
  readonly nodes: ExplainedNode[];
}

/** A node on the way down: how it is decided here, and whether the result rests on what comes to `expected`. */
interface Step {
  readonly node: RuleNode;
  readonly position: Omit<Position, 'id'>;
  /** The run that gave the outcome; the strict one below a `not`. */
  readonly run: Run;
  /** The outcome that makes the node decide, undefined below one that does not. */
  readonly expected: Outcome | undefined;
  readonly negated: boolean;
}

function explainNode(explaining: Explaining, step: Step): void {
  const { rule, scope, strict, leniency, remark, nodes } = explaining;
  const { node, run, negated } = step;
  const outcome = decide(node, scope, strict);
  const runOutcome = decide(node, scope, run);
  const flipped = outcome === 'false' && run.leniency?.flipped.has(node) === true;
  const id = nodes.length;
  const isFailing = outcome === 'false' && !negated;
  const { ruleId, pointer, kind, waivable, source, label } = detailsOf(node);
  const words = { dictionary: rule.dictionary, scope, run: strict, remark, negated };
  const { sentence, found, wanted, gap } = wordingOf(node, outcome, words);
  // Field by field: spreading into so wide an object takes longer than finding the words.
  nodes.push({
    id,
    parent: step.position.parent,
    depth: step.position.depth,
    ruleId,
    pointer,
    kind,
    waivable,
    source,
    label,
    sentence,
    found,
    wanted,
    gap,
    outcome,
    verdict: negated ? negate(outcome) : outcome,
    deciding: step.expected === runOutcome,
    flipped,
    near:
      isFailing &&
      leniency !== undefined &&
      node.kind === 'comparison' &&
      isNear(sidesOf(node, scope, strict), leniency),
    missing: outcome === 'unknown' ? missingOfRule(node, scope, strict) : [],
  });
  // The reasons of a group that was passed over are the conditions that made it false.
  const own = step.expected !== runOutcome ? undefined : flipped ? 'false' : runOutcome;
  const isNot = node.kind === 'not';
  for (const child of childrenOf(node)) {
    explainNode(explaining, {
      node: child,
      position: { parent: id, depth: step.position.depth + 1 },
      run: isNot ? strict : run,
      expected: own && isNot ? negate(own) : own,
      negated: isNot ? !negated : negated,
    });
  }
}

/**
 * Explains a rule on the facts of one enterprise: every condition with its outcome, the value found, the value wanted,
 * the gap and what is missing, in sentences made from the rule and the dictionary alone.
 *
 * A condition decides when, from the whole rule down, each node on the way has the outcome of the one that holds it
 * (turned under a `not`). With `lenient`, a rule that is false strictly but not leniently is explained by the lenient
 * run: the conditions passed over are marked as flipped, and below a flipped group those that made it false decide.
 * @returns the conditions in pre-order, the whole rule first; outcomes are the strict ones throughout
 */
export function explain(
  rule: Rule,
  profile: Profile,
  asOf: CalendarDate,
  options: ExplainOptions = {},
): readonly ExplainedNode[] {
  const scope: Scope = [profile.facts];
  const strict: Run = { asOf: dayOf(asOf), leniency: undefined };
  const lenient = options.lenient && lenientRun(strict.asOf, options.lenient.nearPercent).run;
  const outcome = decide(rule.root, scope, strict);
  const passes =
    outcome === 'false' && lenient !== undefined && decide(rule.root, scope, lenient) !== 'false';
  const run = passes ? lenient : strict;
  const nodes: ExplainedNode[] = [];
  explainNode(
    {
      rule,
      scope,
      strict,
      leniency: lenient?.leniency,
      remark: options.remark ?? (() => undefined),
      nodes,
    },
    {
      node: rule.root,
      position: { parent: null, depth: 0 },
      run,
      expected: decide(rule.root, scope, run),
      negated: false,
    },
  );
  return nodes;
}
