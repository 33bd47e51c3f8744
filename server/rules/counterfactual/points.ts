import type { Atom, Formula } from '../analyse/formula.js';
import { eachAtom } from '../analyse/formula.js';
import { Fraction } from '../analyse/fraction.js';
import type { Field } from '../dictionary.js';
import { valueOf } from '../evaluate/decide.js';
import type { Run } from '../evaluate/run.js';
import { Exact } from '../exact.js';
import type { FieldType } from '../field.js';
import type { Scalar } from '../scalar.js';
import { compareScalars } from '../scalar.js';
import type { Scope } from '../scope.js';

/**
 * The smallest step in which people change a number: whole numbers, days and fen; a hundredth of a percent and two
 * decimals where numbers may lie as close as one likes, so that "more than 4 %" is met by 4.01 %.
 */
const STEPS: Partial<Record<FieldType, Exact>> = {
  integer: Exact.one,
  date: Exact.one,
  money: Exact.one.shiftedBy(-2),
  ratio: Exact.one.shiftedBy(-4),
  decimal: Exact.one.shiftedBy(-2),
};

const MOST_PLACES = 30;

/** The value at hand of everything numeric, dates as day numbers. */
const numberOf = (value: Scalar | undefined): Fraction | undefined =>
  value instanceof Exact
    ? Fraction.fromExact(value)
    : typeof value === 'number'
      ? Fraction.fromInteger(value)
      : undefined;

/** The atoms of a formula, each once for every place. */
export function atomsOf(formula: Formula): readonly Atom[] {
  const atoms: Atom[] = [];
  eachAtom(formula, (atom) => atoms.push(atom));
  return atoms;
}

/** Whether an atom speaks of a fact, by its key: of its value, or of one of the codes that it holds. */
export const restsOn = ({ variable }: Atom, key: string): boolean =>
  variable.kind === 'numeric'
    ? variable.parts.some(({ term }) => term.key === key)
    : variable.key === key || variable.key.startsWith(`${key}∋`);

/**
 * Where one term crosses a threshold while all other terms stay as they are; atoms in which another is unknown say
 * nothing.
 */
export function thresholdsOf(
  key: string,
  atoms: readonly Atom[],
  scope: Scope,
  run: Run,
): readonly Fraction[] {
  return atoms.flatMap((atom) => {
    if (atom.kind !== 'numeric') return [];
    const own = atom.variable.parts.find(({ term }) => term.key === key);
    if (!own) return [];
    let rest: Fraction | undefined = Fraction.zero;
    for (const { term, factor } of atom.variable.parts) {
      if (term.key === key) continue;
      const value = numberOf(valueOf(term.gives, scope, run));
      rest = value && rest ? rest.plus(value.times(factor)) : undefined;
    }
    return rest ? [atom.threshold.plus(rest.negated()).over(own.factor)] : [];
  });
}

/**
 * The values of a numeric field or date around its thresholds: at each, and a step beside it. What lies out of its
 * range is brought to the range's end, since another fact may do the rest.
 */
export function pointsAround(field: Field, thresholds: readonly Fraction[]): readonly Scalar[] {
  const step = Fraction.fromExact(STEPS[field.type] ?? Exact.one);
  const points = thresholds.flatMap((threshold) => {
    const below = threshold.over(step).floor().times(step);
    const above = below.plus(step);
    const isOnStep = below.compare(threshold) === 0;
    return [...(isOnStep ? [below.plus(step.negated())] : []), threshold, below, above];
  });
  return points.flatMap((point) => {
    const value = scalarOf(field, point);
    return value === undefined ? [] : [withinRange(field, value)];
  });
}

function scalarOf({ type }: Field, point: Fraction): Scalar | undefined {
  const wholeOnly = type === 'integer' || type === 'date';
  const exact = point.toExact(wholeOnly ? 0 : type === 'money' ? 2 : MOST_PLACES);
  return type === 'date' && exact ? Number(exact.toString()) : exact;
}

function withinRange({ range }: Field, value: Scalar): Scalar {
  if (!range) return value;
  const [low, high] = range;
  if (compareScalars(value, low) < 0) return low;
  return compareScalars(value, high) > 0 ? high : value;
}
