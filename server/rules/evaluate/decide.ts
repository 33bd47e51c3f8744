import { addDuration } from '../duration.js';
import { Exact } from '../exact.js';
import type { Member } from '../fact.js';
import type { Scalar } from '../scalar.js';
import type { Scope } from '../scope.js';
import { scopeOf } from '../scope.js';
import type { ComparisonNode, Expression, RuleNode, Selection, SomeNode } from '../syntax.js';
import type { Test } from '../syntax.js';
import { isNear } from './near.js';
import { contains, isListed, stands } from './operators.js';
import type { Outcome } from './outcome.js';
import { decided, negate, reached } from './outcome.js';
import type { Leniency, Run } from './run.js';
import { membersOf, scalarOf, setOf } from './run.js';

/** Decides a node; in a lenient run a false node that may be waived, or falls short by little, is taken as true. */
export function decide(node: RuleNode, scope: Scope, run: Run): Outcome {
  if (!run.leniency) return decideForm(node, scope, run);
  const outcome = isLeaf(node) ? decideLeaf(node, scope, run) : decideForm(node, scope, run);
  if (outcome !== 'false' || !passes(node, scope, run, run.leniency)) return outcome;
  run.leniency.flipped.add(node);
  return 'true';
}

const isLeaf = (node: RuleNode): node is ComparisonNode | SomeNode =>
  node.kind === 'comparison' || node.kind === 'some';

const passes = (node: RuleNode, scope: Scope, run: Run, leniency: Leniency): boolean =>
  node.details.waivable || (node.kind === 'comparison' && isNear(sidesOf(node, scope, run), leniency));

/**
 * Decides a comparison or a `some` leniently: leniency about the members it looks at counts only where it helps, since
 * a count may also be too great; what it makes true is itself taken as true.
 */
function decideLeaf(node: ComparisonNode | SomeNode, scope: Scope, run: Run): Outcome {
  const strictly = decideForm(node, scope, strict(run));
  if (strictly !== 'false') return strictly;
  const outcome = decideForm(node, scope, run);
  if (outcome === 'true') run.leniency?.flipped.add(node);
  return outcome;
}

function decideForm(node: RuleNode, scope: Scope, run: Run): Outcome {
  switch (node.kind) {
    case 'all':
      return decideAll(node.of, scope, run);
    case 'any':
      return decideAny(node.of, scope, run);
    case 'not':
      return negate(decide(node.of[0], scope, strict(run)));
    case 'atLeast':
      return decideAtLeast(node, scope, run);
    case 'comparison':
      return decideComparison(node, scope, run);
    case 'some':
      return decideSome(node, scope, run);
  }
}

/** The run without leniency: under a `not`, taking a condition as true would do harm. */
const strict = (run: Run): Run => (run.leniency ? { asOf: run.asOf, leniency: undefined } : run);

function decideAll(of: readonly RuleNode[], scope: Scope, run: Run): Outcome {
  let outcome: Outcome = 'true';
  for (const node of of) {
    const one = decide(node, scope, run);
    if (one === 'false') return 'false';
    if (one === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

function decideAny(of: readonly RuleNode[], scope: Scope, run: Run): Outcome {
  let outcome: Outcome = 'false';
  for (const node of of) {
    const one = decide(node, scope, run);
    if (one === 'true') return 'true';
    if (one === 'unknown') outcome = 'unknown';
  }
  return outcome;
}

function decideAtLeast(
  { count, of }: { readonly count: number; readonly of: readonly RuleNode[] },
  scope: Scope,
  run: Run,
): Outcome {
  const outcomes = of.map((node) => decide(node, scope, run));
  return reached(count, tally(outcomes, 'true'), tally(outcomes, 'unknown'));
}

/** How many of the outcomes are the one given. */
export const tally = (outcomes: readonly Outcome[], wanted: Outcome): number =>
  outcomes.reduce((sum, outcome) => (outcome === wanted ? sum + 1 : sum), 0);

/** A member of a collection and what its condition comes to. */
export interface Trial {
  readonly member: Member;
  readonly scope: Scope;
  readonly outcome: Outcome;
}

/** Tries the condition on every member; undefined when the collection is not known. */
export function tryMembers(selection: Selection, scope: Scope, run: Run): readonly Trial[] | undefined {
  const { collection, frame, where } = selection;
  return membersOf(collection, scope)?.map((member) => {
    const inside = scopeOf(scope, frame, member);
    return { member, scope: inside, outcome: where ? decide(where, inside, run) : 'true' };
  });
}

function decideSome(node: SomeNode, scope: Scope, run: Run): Outcome {
  const trials = tryMembers(node, scope, run);
  if (!trials) return 'unknown';
  const outcomes = trials.map((trial) => trial.outcome);
  return reached(node.count, tally(outcomes, 'true'), tally(outcomes, 'unknown'));
}

function decideComparison({ left, test }: ComparisonNode, scope: Scope, run: Run): Outcome {
  if (test.form === 'set') {
    const held = left.kind === 'field' ? setOf(left.reference, scope) : undefined;
    return held ? decided(contains(test.operator, held, test.codes)) : 'unknown';
  }
  const value = valueOf(left, scope, run);
  return value === undefined ? 'unknown' : decideScalar(value, test, scope, run);
}

function decideScalar(left: Scalar, test: Exclude<Test, { form: 'set' }>, scope: Scope, run: Run): Outcome {
  if (test.form === 'list') {
    return decided(isListed(left, test.operator, test.values));
  }
  if (test.form === 'order') {
    const value = valueOf(test.value, scope, run);
    return value === undefined ? 'unknown' : decided(stands(left, test.operator, value));
  }
  const [low, high] = [valueOf(test.low, scope, run), valueOf(test.high, scope, run)];
  if (low === undefined || high === undefined) return 'unknown';
  return decided(stands(left, 'gte', low) && stands(left, 'lte', high));
}

/** The values that a comparison holds against one another, for whoever measures how far they are apart. */
export function sidesOf(node: ComparisonNode, scope: Scope, run: Run) {
  const value = (expression: Expression): Scalar | undefined => valueOf(expression, scope, strict(run));
  const { test } = node;
  const left = test.form === 'set' ? undefined : value(node.left);
  if (test.form === 'order') return { left, bounds: [{ operator: test.operator, value: value(test.value) }] };
  if (test.form !== 'between') return { left, bounds: [] };
  const low = { operator: 'gte', value: value(test.low) } as const;
  const high = { operator: 'lte', value: value(test.high) } as const;
  return { left, bounds: [low, high] };
}

/** What an expression gives, undefined when a part that counts is not known. */
export function valueOf(expression: Expression, scope: Scope, run: Run): Scalar | undefined {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'field':
      return scalarOf(expression.reference, scope);
    case 'asOf':
      return addDuration(run.asOf, expression.duration);
    case 'if':
      return branchOf(expression, scope, run);
    default:
      return numberOf(expression, scope, run);
  }
}

function branchOf(
  { condition, then, else: otherwise }: Extract<Expression, { kind: 'if' }>,
  scope: Scope,
  run: Run,
): Scalar | undefined {
  const outcome = decide(condition, scope, run);
  if (outcome === 'unknown') return undefined;
  return valueOf(outcome === 'true' ? then : otherwise, scope, run);
}

type Arithmetic = Exclude<Expression, { kind: 'literal' | 'field' | 'asOf' | 'if' }>;

function numberOf(expression: Arithmetic, scope: Scope, run: Run): Exact | undefined {
  switch (expression.kind) {
    case 'times':
      return number(expression.of, scope, run)?.times(expression.factor);
    case 'minus':
      return combine([expression.from, expression.less], (left, right) => left.minus(right), scope, run);
    case 'plus':
      return combine(expression.parts, (left, right) => left.plus(right), scope, run);
    case 'min':
      return combine(
        expression.parts,
        (left, right) => (left.compare(right) <= 0 ? left : right),
        scope,
        run,
      );
    case 'max':
      return combine(
        expression.parts,
        (left, right) => (left.compare(right) >= 0 ? left : right),
        scope,
        run,
      );
    case 'count':
      return countOf(expression, scope, run);
    case 'sum':
      return sumOf(expression, scope, run);
  }
}

function number(expression: Expression, scope: Scope, run: Run): Exact | undefined {
  const value = valueOf(expression, scope, run);
  return value instanceof Exact ? value : undefined;
}

function combine(
  parts: readonly Expression[],
  join: (left: Exact, right: Exact) => Exact,
  scope: Scope,
  run: Run,
): Exact | undefined {
  let joined: Exact | undefined;
  for (const part of parts) {
    const value = number(part, scope, run);
    if (!value) return undefined;
    joined = joined ? join(joined, value) : value;
  }
  return joined;
}

/** The members that surely count; undefined as soon as one is undecided. */
function counted(selection: Selection, scope: Scope, run: Run): readonly Trial[] | undefined {
  const trials = tryMembers(selection, scope, run);
  if (!trials || trials.some(({ outcome }) => outcome === 'unknown')) return undefined;
  return trials.filter(({ outcome }) => outcome === 'true');
}

function countOf(
  expression: Extract<Expression, { kind: 'count' }>,
  scope: Scope,
  run: Run,
): Exact | undefined {
  const trials = counted(expression, scope, run);
  return trials && Exact.fromNumber(trials.length);
}

function sumOf(expression: Extract<Expression, { kind: 'sum' }>, scope: Scope, run: Run): Exact | undefined {
  const trials = counted(expression, scope, run);
  if (!trials) return undefined;
  let sum = Exact.zero;
  for (const trial of trials) {
    const amount = scalarOf(expression.of, trial.scope);
    if (!(amount instanceof Exact)) return undefined;
    sum = sum.plus(amount);
  }
  return sum;
}
