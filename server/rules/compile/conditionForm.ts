import type { Field } from '../dictionary.js';
import { Exact } from '../exact.js';
import { isNumeric } from '../field.js';
import type { Scalar } from '../scalar.js';
import type { ComparisonNode, Expression, OrderOperator, RuleNode, Test } from '../syntax.js';
import { nextDown, nextUp, thresholdDouble } from './comparable.js';
import type { Span } from './numberConditions.js';
import type { DateEnd, RelativeSpan } from './relativeConditions.js';
import type { Holding } from './setConditions.js';
import type { ListedValue } from './valueConditions.js';

/** A condition as a back end without an evaluator knows it; `other` is for the evaluator. */
export type ConditionForm =
  | { readonly kind: 'span'; readonly field: Field; readonly span: Span }
  | { readonly kind: 'relative'; readonly field: Field; readonly span: RelativeSpan }
  | {
      readonly kind: 'values';
      readonly field: Field;
      readonly values: readonly ListedValue[];
      readonly outside: boolean;
    }
  | { readonly kind: 'holding'; readonly field: Field; readonly holding: Holding }
  | { readonly kind: 'other' };

const OTHER: ConditionForm = { kind: 'other' };

const OPPOSITE: Readonly<Record<OrderOperator, OrderOperator>> = {
  eq: 'ne',
  ne: 'eq',
  gt: 'lte',
  gte: 'lt',
  lt: 'gte',
  lte: 'gt',
};

/**
 * Reads a condition on the profile (not on a member) as the values of one field for which it holds.
 * @param negated reads its opposite; on a field that is not known both are undecided
 */
export function formOf(node: RuleNode, negated: boolean): ConditionForm {
  if (node.kind !== 'comparison' || node.left.kind !== 'field') return OTHER;
  return formOfTest(node.left.reference.field, node.test, negated) ?? OTHER;
}

function formOfTest(field: Field, test: Test, negated: boolean): ConditionForm | undefined {
  switch (test.form) {
    case 'order':
      return formOfOrder(field, negated ? OPPOSITE[test.operator] : test.operator, test.value);
    case 'between':
      return formOfBetween(field, test, negated);
    case 'list':
      return formOfList(field, test.values, (test.operator === 'notIn') !== negated);
    case 'set': {
      const every = test.operator !== 'containsAny';
      return { kind: 'holding', field, holding: { codes: test.codes, every, outside: negated } };
    }
  }
}

function formOfList(field: Field, list: readonly Scalar[], outside: boolean): ConditionForm | undefined {
  const values = list.map(listedValue).filter((value) => value !== undefined);
  return values.length === list.length ? { kind: 'values', field, values, outside } : undefined;
}

const listedValue = (value: Scalar): ListedValue | undefined =>
  value instanceof Exact ? thresholdDouble(value) : value;

/** The values from a threshold on, or up to it, whose neighbours among the doubles bound what is strictly beyond. */
const SPANS: Readonly<Record<Exclude<OrderOperator, 'eq' | 'ne'>, (threshold: number) => Span>> = {
  gte: (low) => ({ low, high: Infinity, outside: false }),
  gt: (low) => ({ low: nextUp(low), high: Infinity, outside: false }),
  lte: (high) => ({ low: -Infinity, high, outside: false }),
  lt: (high) => ({ low: -Infinity, high: nextDown(high), outside: false }),
};

function formOfOrder(field: Field, operator: OrderOperator, value: Expression): ConditionForm | undefined {
  if (value.kind === 'asOf') {
    const span = RELATIVE_SPANS[operator]({ from: value.duration, days: 0 });
    return { kind: 'relative', field, span };
  }
  if (value.kind !== 'literal') return undefined;
  if (operator === 'eq' || operator === 'ne') return formOfList(field, [value.value], operator === 'ne');
  const threshold = listedValue(value.value);
  return typeof threshold === 'number'
    ? { kind: 'span', field, span: SPANS[operator](threshold) }
    : undefined;
}

const EARLIEST: DateEnd = { from: undefined, days: -Infinity };
const LATEST: DateEnd = { from: undefined, days: Infinity };
const shifted = ({ from, days }: DateEnd, by: number): DateEnd => ({ from, days: days + by });

const RELATIVE_SPANS: Readonly<Record<OrderOperator, (end: DateEnd) => RelativeSpan>> = {
  eq: (day) => ({ low: day, high: day, outside: false }),
  ne: (day) => ({ low: day, high: day, outside: true }),
  gte: (low) => ({ low, high: LATEST, outside: false }),
  gt: (day) => ({ low: shifted(day, 1), high: LATEST, outside: false }),
  lte: (high) => ({ low: EARLIEST, high, outside: false }),
  lt: (day) => ({ low: EARLIEST, high: shifted(day, -1), outside: false }),
};

function formOfBetween(
  field: Field,
  { low, high }: Extract<Test, { form: 'between' }>,
  negated: boolean,
): ConditionForm | undefined {
  const ends = [low, high].map((end) => (isNumeric(field.type) ? numberEnd(end) : dateEnd(end)));
  const [from, to] = ends;
  if (!from || !to) return undefined;
  if (from.from || to.from) {
    return { kind: 'relative', field, span: { low: from, high: to, outside: negated } };
  }
  return { kind: 'span', field, span: { low: from.days, high: to.days, outside: negated } };
}

const numberEnd = (end: Expression): DateEnd | undefined => {
  const value = end.kind === 'literal' ? listedValue(end.value) : undefined;
  return typeof value === 'number' ? { from: undefined, days: value } : undefined;
};

const dateEnd = (end: Expression): DateEnd | undefined =>
  end.kind === 'asOf' ? { from: end.duration, days: 0 } : numberEnd(end);

/** Whether a comparison is of one field with what the rule itself says, so that no other fact counts. */
export const isPlain = ({ left, test }: ComparisonNode): boolean =>
  left.kind === 'field' && !expressionsOf(test).some(({ kind }) => kind !== 'literal' && kind !== 'asOf');

function expressionsOf(test: Test): readonly Expression[] {
  if (test.form === 'order') return [test.value];
  return test.form === 'between' ? [test.low, test.high] : [];
}
