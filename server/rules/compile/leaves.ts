import type { ComparisonNode, RuleNode, SomeNode } from '../syntax.js';

/** A condition of a rule as a person reads it, and whether an odd number of `not` stands above it. */
export interface Leaf {
  readonly node: ComparisonNode | SomeNode;
  readonly negated: boolean;
}

/** The conditions of a rule on the profile, in the rule's order; those on members belong to their `some`. */
export function leavesOf(root: RuleNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(root, false, leaves);
  return leaves;
}

function collect(node: RuleNode, negated: boolean, leaves: Leaf[]): void {
  if (node.kind === 'comparison' || node.kind === 'some') leaves.push({ node, negated });
  else for (const child of node.of) collect(child, node.kind === 'not' ? !negated : negated, leaves);
}
