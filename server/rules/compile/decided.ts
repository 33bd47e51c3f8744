import { MissingFacts } from '../evaluate/missing.js';
import type { Outcome } from '../evaluate/outcome.js';
import { negate, reached } from '../evaluate/outcome.js';
import type { Run } from '../evaluate/run.js';
import type { Profile } from '../profile.js';
import type { RuleNode } from '../syntax.js';

/** A node of a rule with what it comes to. */
interface DecidedNode {
  readonly node: RuleNode;
  readonly outcome: Outcome;
  readonly children: readonly DecidedNode[];
}

/** Gives what the next condition of the rule comes to (not turned under a `not`). */
type NextOutcome = (negated: boolean) => Outcome;

/** Decides every group of a rule from the outcomes of its conditions, which are asked for in the rule's order. */
function decideNode(node: RuleNode, negated: boolean, next: NextOutcome): DecidedNode {
  if (node.kind === 'comparison' || node.kind === 'some')
    return { node, outcome: next(negated), children: [] };
  const isNot = node.kind === 'not';
  const children = node.of.map((child) => decideNode(child, isNot ? !negated : negated, next));
  if (isNot) return { node, outcome: negate(children[0]?.outcome ?? 'unknown'), children };
  const wanted = node.kind === 'all' ? children.length : node.kind === 'any' ? 1 : node.count;
  const count = (outcome: Outcome): number => children.filter((child) => child.outcome === outcome).length;
  return { node, outcome: reached(wanted, count('true'), count('unknown')), children };
}

/**
 * The facts that would settle an undecided rule, as the evaluator lists them, from the outcomes of its conditions.
 * @param next gives these in the rule's order
 */
export function missingGiven(
  root: RuleNode,
  next: NextOutcome,
  profile: Profile,
  run: Run,
): readonly string[] {
  const scope = [profile.facts];
  const missing = new MissingFacts(run);
  const visit = ({ node, outcome, children }: DecidedNode): void => {
    if (outcome !== 'unknown') return;
    if (children.length === 0) missing.condition(node, scope);
    else children.forEach(visit);
  };
  visit(decideNode(root, false, next));
  return missing.paths();
}
