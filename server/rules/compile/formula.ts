import { isNumeric } from '../field.js';
import type { RuleNode } from '../syntax.js';
import { isPlain } from './conditionForm.js';

/** A rule without `not`: a negation is moved to the conditions, so that each group grows with what it holds. */
export type Formula =
  | { readonly kind: 'condition'; readonly id: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Formula[] };

/** Gives the number of a condition, or of its opposite. */
export type Intern = (node: RuleNode, negated: boolean) => number;

const ALWAYS: Formula = { kind: 'all', of: [] };

/** More instructions than a counting group may take; a larger one is one condition for the evaluator. */
const MOST_COUNTING = 2048;

/** The formula of a node or of its opposite; by De Morgan, which holds in Kleene's logic too. */
export function formulaOf(node: RuleNode, negated: boolean, intern: Intern): Formula {
  switch (node.kind) {
    case 'not':
      return formulaOf(node.of[0], !negated, intern);
    case 'all':
    case 'any': {
      const of = node.of.map((child) => formulaOf(child, negated, intern));
      return { kind: (node.kind === 'all') === negated ? 'any' : 'all', of };
    }
    case 'atLeast': {
      const of = node.of.map((child) => formulaOf(child, negated, intern));
      const count = negated ? of.length - node.count + 1 : node.count;
      const formula: Formula = { kind: 'atLeast', count, of };
      return sizeOf(formula) > MOST_COUNTING ? { kind: 'condition', id: intern(node, negated) } : formula;
    }
    case 'comparison':
    case 'some':
      return { kind: 'condition', id: intern(node, negated) };
  }
}

/** The formula of a node, or of its opposite, without the conditions that it needs and that are settled otherwise. */
export function remainderOf(
  node: RuleNode,
  negated: boolean,
  isSettled: (node: RuleNode, negated: boolean) => boolean,
  intern: Intern,
): Formula {
  if (node.kind === 'not') return remainderOf(node.of[0], !negated, isSettled, intern);
  if (node.kind === (negated ? 'any' : 'all')) {
    return { kind: 'all', of: node.of.map((child) => remainderOf(child, negated, isSettled, intern)) };
  }
  return isSettled(node, negated) ? ALWAYS : formulaOf(node, negated, intern);
}

/**
 * A formula that holds or is open wherever the lenient run of the node is not false: what leniency may let pass is
 * taken as true. Where even this fails, no lenient run is needed.
 */
export function hopeOf(node: RuleNode, intern: Intern): Formula {
  if (node.details.waivable) return ALWAYS;
  switch (node.kind) {
    case 'not':
      return formulaOf(node, false, intern);
    case 'all':
    case 'any':
      return { kind: node.kind, of: node.of.map((child) => hopeOf(child, intern)) };
    case 'atLeast': {
      const formula: Formula = {
        kind: 'atLeast',
        count: node.count,
        of: node.of.map((child) => hopeOf(child, intern)),
      };
      return sizeOf(formula) > MOST_COUNTING ? ALWAYS : formula;
    }
    case 'some':
      return ALWAYS;
    case 'comparison':
      return isPlain(node) && !mayBeNear(node) ? { kind: 'condition', id: intern(node, false) } : ALWAYS;
  }
}

/** Whether a comparison orders numbers, which alone may fall short by little. */
const mayBeNear = ({ type, test }: Extract<RuleNode, { kind: 'comparison' }>): boolean =>
  isNumeric(type) &&
  (test.form === 'between' || (test.form === 'order' && test.operator !== 'eq' && test.operator !== 'ne'));

/** How many instructions a formula takes. */
function sizeOf(formula: Formula): number {
  if (formula.kind === 'condition') return 1;
  const size = formula.of.reduce((sum, child) => sum + sizeOf(child), 0);
  if (formula.kind !== 'atLeast') return size;
  return size * Math.max(1, Math.min(formula.count, formula.of.length - formula.count + 1));
}
