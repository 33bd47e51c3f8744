import type { Scalar } from '../scalar.js';
import { Exact } from '../exact.js';
import type { Expression, Reference, RuleNode, Selection, Test } from '../syntax.js';

/** What tells a name from all others that may stand beside it: how deep its frame is, and its path. */
export const keyOfReference = ({ frame, field }: Reference): string =>
  `${frame.depth}:${frame.prefix}${field.code}`;

const keyOfScalar = (value: Scalar): string =>
  value instanceof Exact ? `#${value.toString()}` : JSON.stringify(value);

/** Two expressions with the same key give the same value. */
export function keyOfExpression(expression: Expression): string {
  const keys = (parts: readonly Expression[]): string => parts.map(keyOfExpression).join(',');
  switch (expression.kind) {
    case 'literal':
      return keyOfScalar(expression.value);
    case 'field':
      return keyOfReference(expression.reference);
    case 'asOf':
      return `asOf(${expression.duration.months},${expression.duration.days})`;
    case 'times':
      return `times(${expression.factor.toString()},${keyOfExpression(expression.of)})`;
    case 'minus':
      return `minus(${keys([expression.from, expression.less])})`;
    case 'plus':
    case 'min':
    case 'max':
      return `${expression.kind}(${keys(expression.parts)})`;
    case 'count':
      return `count(${keyOfSelection(expression)})`;
    case 'sum':
      return `sum(${keyOfReference(expression.of)},${keyOfSelection(expression)})`;
    case 'if':
      return `if(${keyOfRule(expression.condition)},${keys([expression.then, expression.else])})`;
  }
}

/** Two selections with the same key count the same members. */
export const keyOfSelection = ({ collection, where }: Selection): string =>
  `${keyOfReference(collection)}${where ? `,${keyOfRule(where)}` : ''}`;

function keyOfRule(node: RuleNode): string {
  switch (node.kind) {
    case 'comparison':
      return `compare(${keyOfExpression(node.left)},${keyOfTest(node.test)})`;
    case 'some':
      return `some(${node.count},${keyOfSelection(node)})`;
    case 'atLeast':
      return `atLeast(${node.count},${node.of.map(keyOfRule).join(',')})`;
    case 'all':
    case 'any':
    case 'not':
      return `${node.kind}(${node.of.map(keyOfRule).join(',')})`;
  }
}

function keyOfTest(test: Test): string {
  switch (test.form) {
    case 'order':
      return `${test.operator},${keyOfExpression(test.value)}`;
    case 'between':
      return `between,${keyOfExpression(test.low)},${keyOfExpression(test.high)}`;
    case 'list':
      return `${test.operator},${test.values.map(keyOfScalar).join(',')}`;
    case 'set':
      return `${test.operator},${test.codes.map(keyOfScalar).join(',')}`;
  }
}
