import type { Scalar } from '../scalar.js';
import { compareScalars } from '../scalar.js';
import type { ListOperator, OrderOperator, SetOperator } from '../syntax.js';

const ORDER: Readonly<Record<OrderOperator, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};

/** Whether two values of one kind stand to each other as the operator says. */
export const stands = (left: Scalar, operator: OrderOperator, right: Scalar): boolean =>
  ORDER[operator](compareScalars(left, right));

/** Whether a value is in a list, or not in it, as the operator says. */
export const isListed = (value: Scalar, operator: ListOperator, list: readonly Scalar[]): boolean =>
  list.some((item) => compareScalars(value, item) === 0) === (operator === 'in');

/** Whether a set holds any, or all, of the codes; the one code of `contains` is both. */
export const contains = (
  operator: SetOperator,
  held: ReadonlySet<string>,
  codes: readonly string[],
): boolean =>
  operator === 'containsAny' ? codes.some((code) => held.has(code)) : codes.every((code) => held.has(code));
