import { Exact } from '../exact.js';
import type { Scalar } from '../scalar.js';
import type { Expression, Reference, RuleNode, Selection, Test } from '../syntax.js';

const scalarKey = (value: Scalar): string =>
  value instanceof Exact ? value.toString() : JSON.stringify(value);

/** A name within one key: the depth tells the frame, since the collections around it stand in the key too. */
const referenceKey = ({ frame, field }: Reference): string => `${frame.depth}.${field.code}`;

const selectionKey = ({ collection, where }: Selection): string =>
  `${referenceKey(collection)} ${where ? syntaxKey(where) : ''}`;

function expressionKey(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return scalarKey(expression.value);
    case 'field':
      return referenceKey(expression.reference);
    case 'asOf':
      return `asOf ${expression.duration.months} ${expression.duration.days}`;
    case 'times':
      return `(times ${expression.factor.toString()} ${expressionKey(expression.of)})`;
    case 'plus':
    case 'min':
    case 'max':
      return `(${expression.kind} ${expression.parts.map(expressionKey).join(' ')})`;
    case 'minus':
      return `(minus ${expressionKey(expression.from)} ${expressionKey(expression.less)})`;
    case 'count':
      return `(count ${selectionKey(expression)})`;
    case 'sum':
      return `(sum ${referenceKey(expression.of)} ${selectionKey(expression)})`;
    case 'if':
      return `(if ${syntaxKey(expression.condition)} ${expressionKey(expression.then)} ${expressionKey(expression.else)})`;
  }
}

function testKey(test: Test): string {
  switch (test.form) {
    case 'order':
      return `${test.operator} ${expressionKey(test.value)}`;
    case 'between':
      return `between ${expressionKey(test.low)} ${expressionKey(test.high)}`;
    case 'list':
      return `${test.operator} [${test.values.map(scalarKey).join(' ')}]`;
    case 'set':
      return `${test.operator} [${test.codes.join(' ')}]`;
  }
}

/** A text that two nodes share only when they come to the same on every profile of one dictionary. */
export function syntaxKey(node: RuleNode): string {
  switch (node.kind) {
    case 'comparison':
      return `(${expressionKey(node.left)} ${testKey(node.test)})`;
    case 'some':
      return `(some ${node.count} ${selectionKey(node)})`;
    case 'atLeast':
      return `(atLeast ${node.count} ${node.of.map(syntaxKey).join(' ')})`;
    case 'all':
    case 'any':
    case 'not':
      return `(${node.kind} ${node.of.map(syntaxKey).join(' ')})`;
  }
}
