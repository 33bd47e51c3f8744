import type { Exact } from '../exact.js';
import type { Formula, NumericVariable, Relation, Term } from './formula.js';
import { atom, constant } from './formula.js';
import { Fraction } from './fraction.js';

/** A sum of terms times factors, none of them zero, and a constant. */
export interface Linear {
  readonly parts: ReadonlyMap<string, { readonly term: Term; readonly factor: Fraction }>;
  readonly constant: Fraction;
}

export const linearOf = (value: Fraction): Linear => ({ parts: new Map(), constant: value });
export const linearOfExact = (value: Exact): Linear => linearOf(Fraction.fromExact(value));
export const linearOfTerm = (term: Term): Linear => ({
  parts: new Map([[term.key, { term, factor: Fraction.one }]]),
  constant: Fraction.zero,
});

export function times({ parts, constant: fixed }: Linear, by: Fraction): Linear {
  if (by.sign() === 0) return linearOf(Fraction.zero);
  const scaled = [...parts].map(
    ([key, { term, factor }]) => [key, { term, factor: factor.times(by) }] as const,
  );
  return { parts: new Map(scaled), constant: fixed.times(by) };
}

export function plus(left: Linear, right: Linear): Linear {
  const parts = new Map(left.parts);
  for (const [key, { term, factor }] of right.parts) {
    const sum = factor.plus(parts.get(key)?.factor ?? Fraction.zero);
    if (sum.sign() === 0) parts.delete(key);
    else parts.set(key, { term, factor: sum });
  }
  return { parts, constant: left.constant.plus(right.constant) };
}

const MINUS_ONE = Fraction.fromInteger(-1);

export const minus = (left: Linear, right: Linear): Linear => plus(left, times(right, MINUS_ONE));

const SIGNS: Readonly<Record<Relation, (sign: number) => boolean>> = {
  lt: (sign) => sign < 0,
  lte: (sign) => sign <= 0,
  eq: (sign) => sign === 0,
};

/** Says that a linear form stands so to zero, over one variable that all its multiples share. */
export function againstZero(form: Linear, relation: Relation): Formula {
  const parts = [...form.parts.values()].sort((left, right) => (left.term.key < right.term.key ? -1 : 1));
  const [first] = parts;
  if (!first) return constant(SIGNS[relation](form.constant.sign()));
  const scaled = parts.map(({ term, factor }) => ({ term, factor: factor.over(first.factor) }));
  const variable: NumericVariable = {
    kind: 'numeric',
    key: scaled.length === 1 ? first.term.key : scaled.map(keyOfPart).join('+'),
    parts: scaled,
    grain: commonGrain(scaled),
  };
  const threshold = form.constant.over(first.factor).negated();
  const isTurned = first.factor.sign() < 0;
  return isTurned
    ? turned(variable, relation, threshold)
    : atom({ kind: 'numeric', variable, relation, threshold });
}

const keyOfPart = ({ term, factor }: NumericVariable['parts'][number]): string =>
  `${factor.toString()}·${term.key}`;

/** Divided by a negative factor, what was below is above. */
function turned(variable: NumericVariable, relation: Relation, threshold: Fraction): Formula {
  if (relation === 'eq') return atom({ kind: 'numeric', variable, relation, threshold });
  const opposite = relation === 'lt' ? 'lte' : 'lt';
  return { kind: 'not', of: atom({ kind: 'numeric', variable, relation: opposite, threshold }) };
}

function commonGrain(parts: NumericVariable['parts']): Fraction | undefined {
  let common: Fraction | undefined;
  for (const { term, factor } of parts) {
    if (!term.grain) return undefined;
    const own = term.grain.times(factor.sign() < 0 ? factor.negated() : factor);
    common = common ? common.commonMeasure(own) : own;
  }
  return common;
}
