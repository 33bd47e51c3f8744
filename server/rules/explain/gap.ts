import { Exact } from '../exact.js';
import type { Scalar } from '../scalar.js';
import { shortfall } from '../evaluate/near.js';
import type { Sides } from '../evaluate/near.js';
import type { LocalizedText } from '../localizedText.js';
import type { OrderOperator } from '../syntax.js';
import { writeDifference } from './figure.js';
import type { Measure } from './measure.js';
import { text } from './phrase.js';

type Bound = Sides['bounds'][number];

const isTooSmall = (operator: OrderOperator): boolean => operator === 'gt' || operator === 'gte';
const isExclusive = (operator: OrderOperator): boolean => operator === 'gt' || operator === 'lt';

/**
 * Says by how much a comparison fails: 还差 2 个月 · 2 months short, 超出 2.4 个百分点 · 2.4 pp over.
 * @returns null where the operator does not order, or a side is not known
 */
export function gapText({ left, bounds }: Sides, measure: Measure): LocalizedText | null {
  for (const bound of bounds) {
    const gap = left === undefined ? undefined : gapTo(left, bound, measure);
    if (gap) return gap;
  }
  return null;
}

function gapTo(left: Scalar, bound: Bound, measure: Measure): LocalizedText | undefined {
  if (measure.kind === 'date') return daysTo(left, bound);
  const short = shortfall(left, bound);
  if (!short) return undefined;
  if (isExclusive(bound.operator)) return exclusiveGap(short, bound.operator, measure);
  return short.isZero() ? undefined : overOrShort(writeDifference(short, measure), bound.operator);
}

const overOrShort = (amount: LocalizedText, operator: OrderOperator): LocalizedText =>
  isTooSmall(operator)
    ? text(`还差 ${amount.zh}`, `${amount.en} short`)
    : text(`超出 ${amount.zh}`, `${amount.en} over`);

/** Whole numbers must move by one more than the difference; others by anything more than it. */
function exclusiveGap(short: Exact, operator: OrderOperator, measure: Measure): LocalizedText {
  const [zh, en] = isTooSmall(operator) ? ['多', 'more'] : ['少', 'less'];
  if (measure.kind === 'number' && measure.whole) {
    const amount = writeDifference(short.plus(Exact.one), measure);
    return text(`须再${zh}至少 ${amount.zh}`, `at least ${amount.en} ${en} needed`);
  }
  if (short.isZero()) return text(`恰为界限，须更${zh}`, `exactly at the limit; ${en} is needed`);
  const amount = writeDifference(short, measure);
  return text(`须再${zh} ${amount.zh}以上（不含）`, `more than ${amount.en} ${en} needed`);
}

/** How many days a date is too early or too late; the day itself where the bound is excluded. */
function daysTo(left: Scalar, { operator, value }: Bound): LocalizedText | undefined {
  if (typeof left !== 'number' || typeof value !== 'number' || operator === 'eq' || operator === 'ne')
    return undefined;
  const distance = isTooSmall(operator) ? value - left : left - value;
  const days = distance + (isExclusive(operator) ? 1 : 0);
  if (days <= 0) return undefined;
  const en = `${days} day${days === 1 ? '' : 's'}`;
  return isTooSmall(operator)
    ? text(`差 ${days} 天`, `${en} short`)
    : text(`晚 ${days} 天`, `${en} too late`);
}
