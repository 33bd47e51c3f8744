import type { ComparisonNode, RuleNode, SomeNode } from '../syntax.js';

/** A condition of a rule as a person reads it, and whether an odd number of `not` stands above it. */
export interface Leaf {
  readonly node: ComparisonNode | SomeNode;
  readonly negated: boolean;
  /** The code of the field or collection that it looks at; null for an expression. */
  readonly field: string | null;
}

/** The conditions of a rule on the profile, in the rule's order; those on members belong to their `some`. */
export function leavesOf(root: RuleNode): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(root, false, leaves);
  return leaves;
}

function collect(node: RuleNode, negated: boolean, leaves: Leaf[]): void {
  if (node.kind === 'comparison' || node.kind === 'some')
    leaves.push({ node, negated, field: fieldOf(node) });
  else for (const child of node.of) collect(child, node.kind === 'not' ? !negated : negated, leaves);
}

function fieldOf(node: Leaf['node']): string | null {
  if (node.kind === 'some') return node.collection.field.code;
  return node.left.kind === 'field' ? node.left.reference.field.code : null;
}
