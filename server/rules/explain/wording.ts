import { Exact } from '../exact.js';
import type { Scalar } from '../scalar.js';
import type { LocalizedText } from '../localizedText.js';
import type { ComparisonNode, Expression, RuleNode, Selection, SomeNode } from '../syntax.js';
import { writeNumber } from './figure.js';
import type { Measure } from './measure.js';
import { measureOfComparison, measureOfField } from './measure.js';
import { bracketed, chinese, inSentence, joined, listed, text } from './phrase.js';
import type { Wanted } from './relation.js';
import { relate } from './relation.js';
import { relativeDateText } from './relativeDate.js';
import { writeCode, writeScalar } from './value.js';

/** Says a condition in a few words, without any value found: 类型为发明专利，且剩余保护期不少于 12 个月. */
export function conditionText(node: RuleNode): LocalizedText {
  switch (node.kind) {
    case 'comparison':
      return comparisonText(node);
    case 'all':
      return groupText(node.of, text('，且', ' and '), text('无条件', 'no condition'));
    case 'any':
      return groupText(node.of, text('，或', ' or '), text('不可能', 'never'));
    case 'not':
      return notText(conditionText(node.of[0]));
    case 'atLeast':
      return atLeastText(node.count, groupText(node.of, text('；', '; '), text('', '')));
    case 'some':
      return someText(node);
  }
}

function comparisonText(node: ComparisonNode): LocalizedText {
  const subject = expressionText(node.left, measureOfComparison(node));
  const holds = wantedBoolean(node);
  if (holds !== undefined) {
    return holds
      ? text(`${subject.zh}：是`, `${subject.en}: yes`)
      : text(`${subject.zh}：否`, `${subject.en}: no`);
  }
  const { wanted } = wantedOf(node);
  return text(chinese(subject.zh, wanted.zh), `${subject.en} ${wanted.en}`);
}

/** What a comparison with true or false wants a fact to be. */
export function wantedBoolean({ test }: ComparisonNode): boolean | undefined {
  if (test.form !== 'order' || test.value.kind !== 'literal') return undefined;
  const { value } = test.value;
  return typeof value === 'boolean' ? value === (test.operator === 'eq') : undefined;
}

/** Members that are groups themselves stand in brackets. */
function groupText(of: readonly RuleNode[], separator: LocalizedText, empty: LocalizedText): LocalizedText {
  const parts = of.map((node) => {
    const part = conditionText(node);
    const isGroup = (node.kind === 'all' || node.kind === 'any') && node.of.length > 1;
    return isGroup ? text(`（${part.zh}）`, `(${part.en})`) : part;
  });
  return parts.length === 0 ? empty : joined(parts, separator);
}

const notText = (inner: LocalizedText): LocalizedText => text(`不是（${inner.zh}）`, `not (${inner.en})`);

const atLeastText = (count: number, list: LocalizedText): LocalizedText =>
  text(`（${list.zh}）中至少 ${count} 项`, `at least ${count} of (${list.en})`);

function someText(node: SomeNode): LocalizedText {
  const count = writeNumber(
    Exact.fromNumber(node.count) ?? Exact.zero,
    measureOfField(node.collection.field),
  );
  const { zh, en } = selectionText(node);
  return text(`${zh}不少于 ${count.zh}`, `at least ${node.count} ${en}`);
}

/** Says what an expression of the wanted side is; an explanation adds what it comes to. */
export type Describe = (expression: Expression, measure: Measure) => LocalizedText;

/** What a comparison wants, in words. */
export function wantedOf(node: ComparisonNode, describe: Describe = expressionText): Wanted {
  const { test } = node;
  const measure = measureOfComparison(node);
  switch (test.form) {
    case 'order':
      return relate(test.operator, describe(test.value, measure), measure.kind === 'date');
    case 'between':
      return relate('between', rangeText(describe(test.low, measure), describe(test.high, measure)), false);
    case 'list':
      return relate(test.operator, valuesText(test.values, measure), false);
    case 'set':
      return relate(
        test.operator,
        codesText(test.codes, measure, test.operator === 'containsAny' ? 'or' : 'and'),
        false,
      );
  }
}

const rangeText = (low: LocalizedText, high: LocalizedText): LocalizedText =>
  text(chinese(low.zh, '至', high.zh), `${low.en} to ${high.en}`);

const nothing = text('（空）', 'an empty list');

const valuesText = (values: readonly Scalar[], measure: Measure): LocalizedText =>
  values.length === 0
    ? nothing
    : listed(
        values.map((value) => writeScalar(value, measure)),
        'or',
      );

const codesText = (codes: readonly string[], measure: Measure, last: 'and' | 'or'): LocalizedText =>
  codes.length === 0
    ? nothing
    : listed(
        codes.map((code) => writeCode(code, measure)),
        last,
      );

/** Says what an expression is, in words: 评估价值的 50% · 50% of valuation. */
export function expressionText(expression: Expression, measure: Measure): LocalizedText {
  const part = (inner: Expression): LocalizedText => expressionText(inner, measure);
  switch (expression.kind) {
    case 'literal':
      return writeScalar(expression.value, measure);
    case 'field':
      return inSentence(expression.reference.field.label);
    case 'asOf':
      return relativeDateText(expression.duration);
    case 'times':
      return multipleText(expression.factor, grouped(expression.of, measure));
    case 'plus':
      return joined(expression.parts.map(part), text('＋', ' + '));
    case 'minus':
      return joined([part(expression.from), grouped(expression.less, measure)], text('－', ' − '));
    case 'min':
      return extremeText(expression.parts.map(part), text('中的最小者', 'the least of'));
    case 'max':
      return extremeText(expression.parts.map(part), text('中的最大者', 'the greatest of'));
    case 'count':
      return countText(expression);
    case 'sum':
      return sumText(expression, inSentence(expression.of.field.label));
    case 'if':
      return branchText(conditionText(expression.condition), part(expression.then), part(expression.else));
  }
}

/** In brackets where it would otherwise run into what stands around it. */
function grouped(expression: Expression, measure: Measure): LocalizedText {
  const inner = expressionText(expression, measure);
  const needsBrackets = expression.kind === 'plus' || expression.kind === 'minus';
  return needsBrackets ? text(`（${inner.zh}）`, `(${inner.en})`) : inner;
}

/** A factor as people say it: up to 1 in percent, beyond it times. */
export function factorText(factor: Exact): LocalizedText {
  if (factor.isNegative() || factor.compare(Exact.one) > 0) {
    const figure = factor.toString().replace('-', '−');
    return text(`${figure} 倍`, `${figure} times`);
  }
  const percent = `${factor.shiftedBy(2).toString()}%`;
  return text(percent, percent);
}

function multipleText(factor: Exact, of: LocalizedText): LocalizedText {
  const share = factorText(factor);
  const en = share.en.endsWith('%') ? `${share.en} of ${of.en}` : `${share.en} ${of.en}`;
  return text(chinese(`${of.zh}的`, share.zh), en);
}

const extremeText = (parts: readonly LocalizedText[], which: LocalizedText): LocalizedText => {
  const list = listed(parts, 'and');
  return text(`${list.zh}${which.zh}`, `${which.en} ${list.en}`);
};

/** A collection by its name, with what its members must meet in brackets. */
export const selectionText = ({ collection, where }: Selection): LocalizedText =>
  bracketed(inSentence(collection.field.label), where && conditionText(where));

function countText(selection: Selection): LocalizedText {
  const { zh, en } = selectionText(selection);
  return text(`${zh}的数量`, `number of ${en}`);
}

function sumText(selection: Selection, summed: LocalizedText): LocalizedText {
  const { zh, en } = selectionText(selection);
  return text(`${zh}的${summed.zh}合计`, `total ${summed.en} of ${en}`);
}

const branchText = (condition: LocalizedText, then: LocalizedText, otherwise: LocalizedText): LocalizedText =>
  text(
    `（若${condition.zh}，则${then.zh}，否则${otherwise.zh}）`,
    `(if ${condition.en}, ${then.en}, else ${otherwise.en})`,
  );
