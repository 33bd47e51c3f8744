import type { Field } from '../dictionary.js';
import type { Frame, Scope } from '../scope.js';
import { ownerOf } from '../scope.js';
import type { ComparisonNode, Expression, Reference, RuleNode, Selection } from '../syntax.js';
import { decide, tryMembers } from './decide.js';
import type { Run } from './run.js';
import { factOf } from './run.js';

/** Collects the unknown facts of an undecided rule, so that they can be told in the rule's own order. */
export class MissingFacts {
  /** Each name with the scopes (one for each undecided member) in which it is unknown. */
  private readonly unknown = new Map<Reference, Scope[]>();

  constructor(private readonly run: Run) {}

  /** The paths to ask for, each once, in the order in which they stand in the rule. */
  paths(): readonly string[] {
    const paths = new Set<string>();
    const inOrder = [...this.unknown].sort(([left], [right]) => left.order - right.order);
    for (const [{ field, frame }, scopes] of inOrder) askFor(field, frame, scopes, paths);
    return [...paths];
  }

  /** Visits a node that is undecided. */
  condition(node: RuleNode, scope: Scope): void {
    if (node.kind === 'comparison') this.comparison(node, scope);
    else if (node.kind === 'some') this.selection(node, scope);
    else {
      for (const child of node.of) {
        if (decide(child, scope, this.run) === 'unknown') this.condition(child, scope);
      }
    }
  }

  /** Visits an expression; what is known in it adds nothing. */
  expression(expression: Expression, scope: Scope): void {
    switch (expression.kind) {
      case 'literal':
      case 'asOf':
        return;
      case 'field':
        return this.reference(expression.reference, scope);
      case 'times':
        return this.expression(expression.of, scope);
      case 'minus':
        return this.expressions([expression.from, expression.less], scope);
      case 'plus':
      case 'min':
      case 'max':
        return this.expressions(expression.parts, scope);
      case 'if':
        return this.branch(expression, scope);
      case 'count':
        return this.selection(expression, scope);
      case 'sum':
        return this.selection(expression, scope, expression.of);
    }
  }

  private comparison({ left, test }: ComparisonNode, scope: Scope): void {
    this.expression(left, scope);
    if (test.form === 'order') this.expression(test.value, scope);
    if (test.form === 'between') this.expressions([test.low, test.high], scope);
  }

  private expressions(parts: readonly Expression[], scope: Scope): void {
    for (const part of parts) this.expression(part, scope);
  }

  private branch({ condition, ...branches }: Extract<Expression, { kind: 'if' }>, scope: Scope): void {
    const outcome = decide(condition, scope, this.run);
    if (outcome === 'unknown') this.condition(condition, scope);
    else this.expression(outcome === 'true' ? branches.then : branches.else, scope);
  }

  /** An unknown collection is asked alone; else the undecided members' facts, and the summed one of those that count. */
  private selection(selection: Selection, scope: Scope, summed?: Reference): void {
    const trials = tryMembers(selection, scope, this.run);
    if (!trials) return this.reference(selection.collection, scope);
    for (const trial of trials) {
      if (trial.outcome === 'true' && summed) this.reference(summed, trial.scope);
      if (trial.outcome === 'unknown' && selection.where) this.condition(selection.where, trial.scope);
    }
  }

  private reference(reference: Reference, scope: Scope): void {
    if (factOf(reference, scope) !== undefined) return;
    const scopes = this.unknown.get(reference);
    if (scopes) scopes.push(scope);
    else this.unknown.set(reference, [scope]);
  }
}

/**
 * Asks for a field that is unknown in the given scopes. In a scope where inputs of a derived field are unknown, they
 * are asked for in its place; the field itself only where there is no such input.
 */
function askFor(field: Field, frame: Frame, scopes: readonly Scope[], paths: Set<string>): void {
  const needs = field.inputs.flatMap((input) => {
    const owner = ownerOf(frame, input.outward);
    const lacking = owner ? scopes.filter((scope) => !scope[owner.depth]?.has(input.field.code)) : [];
    return owner && lacking.length > 0 ? [{ field: input.field, owner, lacking }] : [];
  });
  const replaced = new Set(needs.flatMap(({ lacking }) => lacking));
  if (scopes.some((scope) => !replaced.has(scope))) paths.add(frame.prefix + field.code);
  for (const need of needs) askFor(need.field, need.owner, need.lacking, paths);
}

/** The facts that would settle a rule which is undecided in this run, in the order of the rule. */
export function missingOfRule(root: RuleNode, scope: Scope, run: Run): readonly string[] {
  const missing = new MissingFacts(run);
  missing.condition(root, scope);
  return missing.paths();
}

/** The facts that would settle an expression which is unknown in this run, in the order of the expression. */
export function missingOfExpression(root: Expression, scope: Scope, run: Run): readonly string[] {
  const missing = new MissingFacts(run);
  missing.expression(root, scope);
  return missing.paths();
}
