import type { Expression, Reference, RuleNode, Selection, Test } from '../syntax.js';

/** The codes of the profile's own facts that a condition looks at, those in conditions on members included. */
export function factsOf(node: RuleNode): ReadonlySet<string> {
  const codes = new Set<string>();
  visitNode(node, codes);
  return codes;
}

function visitNode(node: RuleNode, codes: Set<string>): void {
  if (node.kind === 'some') visitSelection(node, codes);
  else if (node.kind === 'comparison') {
    visit(node.left, codes);
    for (const value of valuesOf(node.test)) visit(value, codes);
  } else for (const child of node.of) visitNode(child, codes);
}

function valuesOf(test: Test): readonly Expression[] {
  if (test.form === 'order') return [test.value];
  return test.form === 'between' ? [test.low, test.high] : [];
}

function visit(expression: Expression, codes: Set<string>): void {
  switch (expression.kind) {
    case 'literal':
    case 'asOf':
      return;
    case 'field':
      return visitReference(expression.reference, codes);
    case 'times':
      return visit(expression.of, codes);
    case 'plus':
    case 'min':
    case 'max':
      return expression.parts.forEach((part) => visit(part, codes));
    case 'minus':
      return [expression.from, expression.less].forEach((part) => visit(part, codes));
    case 'count':
      return visitSelection(expression, codes);
    case 'sum':
      visitReference(expression.of, codes);
      return visitSelection(expression, codes);
    case 'if':
      visitNode(expression.condition, codes);
      return [expression.then, expression.else].forEach((part) => visit(part, codes));
  }
}

function visitSelection({ collection, where }: Selection, codes: Set<string>): void {
  visitReference(collection, codes);
  if (where) visitNode(where, codes);
}

function visitReference({ frame, field }: Reference, codes: Set<string>): void {
  if (frame.depth === 0) codes.add(field.code);
}
