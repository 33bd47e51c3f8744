import type { Field } from '../dictionary.js';
import type { Frame } from '../scope.js';
import { ownerOf } from '../scope.js';
import type { Expression, Reference, RuleNode, Selection, Test } from '../syntax.js';

/** Told of each name that a condition looks up. */
type See = (reference: Reference) => void;

/** The codes of the profile's own facts that a condition looks at, those in conditions on members included. */
export function factsOf(node: RuleNode): ReadonlySet<string> {
  const codes = new Set<string>();
  visitNode(node, ({ frame, field }) => {
    if (frame.depth === 0) codes.add(field.code);
  });
  return codes;
}

/** The same, with the facts that are asked for where one of these is not known: the inputs of derived fields. */
export function factsAskedBy(node: RuleNode): ReadonlySet<string> {
  const codes = new Set<string>();
  visitNode(node, ({ frame, field }) => addWithInputs(field, frame, codes));
  return codes;
}

function addWithInputs(field: Field, frame: Frame, codes: Set<string>): void {
  if (frame.depth === 0) codes.add(field.code);
  for (const input of field.inputs) {
    const owner = ownerOf(frame, input.outward);
    if (owner) addWithInputs(input.field, owner, codes);
  }
}

function visitNode(node: RuleNode, see: See): void {
  if (node.kind === 'some') visitSelection(node, see);
  else if (node.kind === 'comparison') {
    visit(node.left, see);
    for (const value of valuesOf(node.test)) visit(value, see);
  } else for (const child of node.of) visitNode(child, see);
}

function valuesOf(test: Test): readonly Expression[] {
  if (test.form === 'order') return [test.value];
  return test.form === 'between' ? [test.low, test.high] : [];
}

function visit(expression: Expression, see: See): void {
  switch (expression.kind) {
    case 'literal':
    case 'asOf':
      return;
    case 'field':
      return see(expression.reference);
    case 'times':
      return visit(expression.of, see);
    case 'plus':
    case 'min':
    case 'max':
      return expression.parts.forEach((part) => visit(part, see));
    case 'minus':
      return [expression.from, expression.less].forEach((part) => visit(part, see));
    case 'count':
      return visitSelection(expression, see);
    case 'sum':
      see(expression.of);
      return visitSelection(expression, see);
    case 'if':
      visitNode(expression.condition, see);
      return [expression.then, expression.else].forEach((part) => visit(part, see));
  }
}

function visitSelection({ collection, where }: Selection, see: See): void {
  see(collection);
  if (where) visitNode(where, see);
}
