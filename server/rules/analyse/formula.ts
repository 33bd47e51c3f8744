import type { Expression } from '../syntax.js';
import type { Fraction } from './fraction.js';
import type { Interval } from './interval.js';

/** Something numeric that an analysis takes as it is: a fact, a count or a sum of members. */
export interface Term {
  readonly key: string;
  /** What gives its value. */
  readonly gives: Expression;
  /** Where its values lie by the dictionary. */
  readonly interval: Interval;
  /** Its values are multiples of this; undefined where they may lie as close as one likes. */
  readonly grain: Fraction | undefined;
}

/** A sum of terms times factors, the first factor 1, without a constant: what thresholds are put to. */
export interface NumericVariable {
  readonly kind: 'numeric';
  readonly key: string;
  readonly parts: readonly { readonly term: Term; readonly factor: Fraction }[];
  readonly grain: Fraction | undefined;
}

/** Something that has one of finitely many values; texts that no rule names share one. */
export interface DiscreteVariable {
  readonly kind: 'discrete';
  readonly key: string;
  readonly values: readonly string[];
}

export type Variable = NumericVariable | DiscreteVariable;

/** How a numeric variable stands to a threshold. */
export type Relation = 'lt' | 'lte' | 'eq';

export interface NumericAtom {
  readonly kind: 'numeric';
  readonly variable: NumericVariable;
  readonly relation: Relation;
  readonly threshold: Fraction;
}
export interface DiscreteAtom {
  readonly kind: 'discrete';
  readonly variable: DiscreteVariable;
  readonly value: string;
}
export type Atom = NumericAtom | DiscreteAtom;

/** What a rule says of a profile that knows every fact: two-valued logic over atoms. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly Formula[] };

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };

export const constant = (value: boolean): Formula => (value ? TRUE : FALSE);

export const atom = (of: Atom): Formula => ({ kind: 'atom', atom: of });

export function not(of: Formula): Formula {
  if (of.kind === 'constant') return constant(!of.value);
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

/** True when `count` or more hold; what is constant is counted at once. */
export function atLeast(count: number, of: readonly Formula[]): Formula {
  const open = of.filter((part) => part.kind !== 'constant');
  const sure = of.filter((part) => part.kind === 'constant' && part.value).length;
  const wanted = count - sure;
  if (wanted <= 0) return TRUE;
  if (wanted > open.length) return FALSE;
  const [only] = open;
  return open.length === 1 && only ? only : { kind: 'atLeast', count: wanted, of: open };
}

export const and = (...of: readonly Formula[]): Formula => atLeast(of.length, of);
export const or = (...of: readonly Formula[]): Formula => atLeast(1, of);

/** How many steps one look at the formula takes. */
export function sizeOf(formula: Formula): number {
  switch (formula.kind) {
    case 'constant':
    case 'atom':
      return 1;
    case 'not':
      return 1 + sizeOf(formula.of);
    case 'atLeast':
      return formula.of.reduce((sum, part) => sum + sizeOf(part), 1);
  }
}

/** Calls back for every atom, as often as it stands in the formula. */
export function eachAtom(formula: Formula, visit: (atom: Atom) => void): void {
  switch (formula.kind) {
    case 'constant':
      return;
    case 'atom':
      return visit(formula.atom);
    case 'not':
      return eachAtom(formula.of, visit);
    case 'atLeast':
      for (const part of formula.of) eachAtom(part, visit);
  }
}
