import type { Expression, RuleNode, Selection, Test } from '../syntax.js';

/** The expressions that stand in a comparison. */
const expressionsOfTest = (test: Test): readonly Expression[] =>
  test.form === 'order' ? [test.value] : test.form === 'between' ? [test.low, test.high] : [];

const whereOf = ({ where }: Selection): readonly RuleNode[] => (where ? [where] : []);

/** The conditions that stand in an expression, outermost only. */
export function conditionsOf(expression: Expression): readonly RuleNode[] {
  switch (expression.kind) {
    case 'literal':
    case 'field':
    case 'asOf':
      return [];
    case 'times':
      return conditionsOf(expression.of);
    case 'minus':
      return [expression.from, expression.less].flatMap(conditionsOf);
    case 'plus':
    case 'min':
    case 'max':
      return expression.parts.flatMap(conditionsOf);
    case 'count':
    case 'sum':
      return whereOf(expression);
    case 'if':
      return [expression.condition, ...[expression.then, expression.else].flatMap(conditionsOf)];
  }
}

/** The conditions that a comparison or `some` holds inside its expressions or for its members. */
export function innerConditions(node: RuleNode): readonly RuleNode[] {
  if (node.kind === 'some') return whereOf(node);
  if (node.kind !== 'comparison') return [];
  return [node.left, ...expressionsOfTest(node.test)].flatMap(conditionsOf);
}

/** The conditions of a group; none of a comparison or `some`. */
export const groupOf = (node: RuleNode): readonly RuleNode[] =>
  node.kind === 'comparison' || node.kind === 'some' ? [] : node.of;

/** Every condition of a rule in pre-order, those inside expressions and for members too. */
export function everyNode(root: RuleNode): readonly RuleNode[] {
  return [root, ...[...groupOf(root), ...innerConditions(root)].flatMap(everyNode)];
}
