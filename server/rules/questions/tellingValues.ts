import { leavesOf } from '../compile/leaves.js';
import type { Field } from '../dictionary.js';
import { addDuration } from '../duration.js';
import { Exact } from '../exact.js';
import type { Fact } from '../fact.js';
import type { FieldType } from '../field.js';
import type { Scalar } from '../scalar.js';
import { compareScalars } from '../scalar.js';
import type { Expression, Rule, Test } from '../syntax.js';

/**
 * Values of a field that the rules' conditions on it tell apart: numbers and dates at every threshold, between two and
 * well beyond the last, so that none is merely near; every code and text that a rule names, and one that none names;
 * of a set each named code alone, all of them and none; of a collection no member and one. A field that no rule
 * compares by itself has one value.
 * @param today the as-of date as a day number
 */
export function tellingValues(field: Field, rules: readonly Rule[], today: number): readonly Fact[] {
  const named = rules.flatMap((rule) => testsOf(rule, field)).flatMap((test) => scalarsOf(test, today));
  return VALUES[field.type](named, field);
}

/** The comparisons of a rule that look at the field alone. */
function testsOf({ root }: Rule, { code }: Field): readonly Test[] {
  return leavesOf(root).flatMap(({ node }) =>
    node.kind === 'comparison' && node.left.kind === 'field' && node.left.reference.field.code === code
      ? [node.test]
      : [],
  );
}

function scalarsOf(test: Test, today: number): readonly Scalar[] {
  switch (test.form) {
    case 'order':
      return constantOf(test.value, today);
    case 'between':
      return [...constantOf(test.low, today), ...constantOf(test.high, today)];
    case 'list':
      return test.values;
    case 'set':
      return test.codes;
  }
}

function constantOf(value: Expression, today: number): readonly Scalar[] {
  if (value.kind === 'literal') return [value.value];
  return value.kind === 'asOf' ? [addDuration(today, value.duration)] : [];
}

type ValuesOf = (named: readonly Scalar[], field: Field) => readonly Fact[];

const HALF = Exact.fromNumber(0.5) ?? Exact.one;

const around =
  (rounded: (value: Exact) => Exact): ValuesOf =>
  (named, field) =>
    numbersAround(
      named.filter((value) => value instanceof Exact),
      rounded,
    ).map((value) => withinRange(value, field));

const whole = (value: Exact): Exact => Exact.fromText(value.floor().toString()) ?? value;

const VALUES: Readonly<Record<FieldType, ValuesOf>> = {
  money: around((value) => value.rounded(2)),
  integer: around(whole),
  decimal: around((value) => value),
  ratio: around((value) => value),
  date: (named, field) =>
    numbersAround(
      named.flatMap((day) => (typeof day === 'number' ? (Exact.fromNumber(day) ?? []) : [])),
      whole,
    ).map((value) => withinRange(Number(value.floor()), field)),
  boolean: () => [true, false],
  text: (named) => [...new Set([...named, ''])],
  enum: (named, { values }) => {
    const other = [...values.keys()].find((code) => !named.includes(code));
    return [...new Set([...named, ...(other === undefined ? [] : [other])])];
  },
  set: (named) => {
    const codes = [...new Set(named.map(String))];
    return [new Set<string>(), ...codes.map((code) => new Set([code])), new Set(codes)];
  },
  collection: () => [[], [new Map<string, Fact>()]],
};

/** The thresholds ascending, with a number before, between and behind them; zero where there are none. */
function numbersAround(thresholds: readonly Exact[], rounded: (value: Exact) => Exact): readonly Exact[] {
  const sorted = [...thresholds].sort((left, right) => left.compare(right));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [Exact.zero];
  const between = sorted.slice(1).map((high, at) => rounded((sorted[at] ?? high).plus(high).times(HALF)));
  const below = first.minus(first.abs()).minus(first.isNegative() ? Exact.one : Exact.zero);
  const points = [below, ...sorted, ...between, last.plus(last.abs()).plus(Exact.one)];
  return points
    .sort((left, right) => left.compare(right))
    .filter((value, at, all) => at === 0 || all[at - 1]?.compare(value) !== 0);
}

function withinRange(value: Scalar, { range }: Field): Scalar {
  if (!range) return value;
  const [low, high] = range;
  if (compareScalars(value, low) < 0) return low;
  return compareScalars(value, high) > 0 ? high : value;
}
