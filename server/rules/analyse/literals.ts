import type { Field } from '../dictionary.js';
import { addDuration } from '../duration.js';
import type { Measure } from '../explain/measure.js';
import { measureOfComparison } from '../explain/measure.js';
import { writeCode, writeScalar } from '../explain/value.js';
import type { LocalizedText } from '../localizedText.js';
import type { Scalar } from '../scalar.js';
import { compareScalars } from '../scalar.js';
import type { ComparisonNode, Expression, RuleNode, Test } from '../syntax.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';
import * as messages from './findingMessages.js';

/**
 * What can be seen of one condition alone: lists and counts that say nothing, thresholds that the field can't reach,
 * and dates that have passed.
 * @param asOf the as-of date as a day number
 */
export function literalFindings(node: RuleNode, asOf: number): readonly Finding[] {
  const path = node.details.place.pointer();
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.length === 0
        ? [finding('EMPTY_GROUP', `${path}/${node.kind}`, messages.emptyGroup)]
        : [];
    case 'not':
      return [];
    case 'atLeast':
      return atLeastFindings(node, `${path}/atLeast`);
    case 'some':
      return node.count === 0 ? [finding('COUNT_ZERO', `${path}/count`, messages.countZero)] : [];
    case 'comparison':
      return [...listFindings(node, path), ...reversed(node, path), ...boundFindings(node, path, asOf)];
  }
}

function atLeastFindings(
  { count, of }: Extract<RuleNode, { kind: 'atLeast' }>,
  path: string,
): readonly Finding[] {
  const found: Finding[] = [];
  if (of.length === 0) found.push(finding('EMPTY_GROUP', `${path}/of`, messages.emptyGroup));
  if (count === 0) found.push(finding('COUNT_ZERO', `${path}/count`, messages.countZero));
  if (count > of.length) {
    found.push(finding('COUNT_TOO_HIGH', `${path}/count`, messages.countTooHigh(count, of.length)));
  }
  return found;
}

function listFindings(node: ComparisonNode, path: string): readonly Finding[] {
  const { test } = node;
  if (test.form !== 'list' && test.form !== 'set') return [];
  if (test.form === 'set' && test.operator === 'contains') return [];
  const values: readonly Scalar[] = test.form === 'list' ? test.values : test.codes;
  if (values.length === 0) return [finding('EMPTY_LIST', `${path}/value`, messages.emptyList)];
  const measure = measureOfComparison(node);
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const key = String(value);
    if (seen.has(key)) {
      const words = typeof value === 'string' ? writeCode(value, measure) : writeScalar(value, measure);
      return [finding('DUPLICATE_VALUE', `${path}/value/${index}`, messages.duplicateValue(words))];
    }
    seen.add(key);
    return [];
  });
}

function reversed(node: ComparisonNode, path: string): readonly Finding[] {
  const { test } = node;
  if (test.form !== 'between' || test.low.kind !== 'literal' || test.high.kind !== 'literal') return [];
  const [low, high] = [test.low.value, test.high.value];
  if (compareScalars(low, high) <= 0) return [];
  const words = (value: Scalar, other: Scalar): LocalizedText =>
    writeScalar(value, measureOfComparison(node), other);
  return [
    finding(
      'REVERSED_BETWEEN',
      `${path}/value`,
      messages.reversedBetween(words(low, high), words(high, low)),
    ),
  ];
}

/** A value that a comparison names, and where. */
interface Named {
  readonly value: Expression;
  readonly path: string;
}

function namedValues(test: Test, path: string): readonly Named[] {
  switch (test.form) {
    case 'order':
      return [{ value: test.value, path }];
    case 'between':
      return [test.low, test.high].map((value, index) => ({ value, path: `${path}/${index}` }));
    case 'list':
      return test.values.map((value, index) => ({
        value: { kind: 'literal', value },
        path: `${path}/${index}`,
      }));
    case 'set':
      return [];
  }
}

function boundFindings(node: ComparisonNode, path: string, asOf: number): readonly Finding[] {
  const field = node.left.kind === 'field' ? node.left.reference.field : undefined;
  const measure = measureOfComparison(node);
  return namedValues(node.test, `${path}/value`).flatMap((named) => [
    ...outside(field, named, measure, asOf),
    ...passed(node, named, asOf),
  ]);
}

function outside(
  field: Field | undefined,
  { value, path }: Named,
  measure: Measure,
  asOf: number,
): readonly Finding[] {
  const threshold = knownValue(value, asOf);
  if (!field?.range || threshold === undefined) return [];
  const [low, high] = field.range;
  if (compareScalars(threshold, low) >= 0 && compareScalars(threshold, high) <= 0) return [];
  const beyond = compareScalars(threshold, low) < 0 ? low : high;
  const [from, to] = [writeScalar(low, measure, threshold), writeScalar(high, measure, threshold)];
  const range = { zh: `${from.zh}至 ${to.zh}`, en: `${from.en} to ${to.en}` };
  return [
    finding(
      'OUT_OF_RANGE',
      path,
      messages.outOfRange(field.label, writeScalar(threshold, measure, beyond), range),
    ),
  ];
}

/** A value that no fact changes. */
function knownValue(value: Expression, asOf: number): Scalar | undefined {
  if (value.kind === 'literal') return value.value;
  return value.kind === 'asOf' ? addDuration(asOf, value.duration) : undefined;
}

function passed({ type }: ComparisonNode, { value, path }: Named, asOf: number): readonly Finding[] {
  if (type !== 'date' || value.kind !== 'literal' || typeof value.value !== 'number') return [];
  return value.value < asOf ? [finding('DATE_PASSED', path, messages.datePassed(value.value, asOf))] : [];
}
