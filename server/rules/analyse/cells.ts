import type { Atom, DiscreteVariable, Formula, NumericVariable, Variable } from './formula.js';
import { eachAtom } from './formula.js';
import type { Fraction } from './fraction.js';
import type { Interval } from './interval.js';
import { between, everything, intersection, isEmpty, point, scaled, sumOf } from './interval.js';

/** A part of a variable's values within which no atom of the formula changes. */
export type Cell =
  | {
      readonly kind: 'numeric';
      readonly interval: Interval;
      readonly from: Fraction | undefined;
      readonly isPoint: boolean;
    }
  | { readonly kind: 'discrete'; readonly value: string };

/** A variable with its cells; at least one, since every field has a value. */
export interface Divided {
  readonly variable: Variable;
  readonly cells: readonly Cell[];
}

/** Divides the values of every variable in a formula by the thresholds and values that its atoms name. */
export function divide(formula: Formula): ReadonlyMap<string, Divided> {
  const atoms = new Map<string, Atom[]>();
  eachAtom(formula, (atom) => {
    const own = atoms.get(atom.variable.key);
    if (own) own.push(atom);
    else atoms.set(atom.variable.key, [atom]);
  });
  const divided = new Map<string, Divided>();
  for (const [key, own] of atoms) {
    const variable = own[0]?.variable;
    if (!variable) continue;
    const cells = variable.kind === 'numeric' ? numericCells(variable, own) : discreteCells(variable, own);
    divided.set(key, { variable, cells });
  }
  return divided;
}

/** Where a variable's values lie, from the terms' ranges alone or narrowed by `narrowed`. */
export function intervalOf(
  { parts }: NumericVariable,
  narrowed: (key: string) => Interval | undefined,
): Interval {
  let sum: Interval | undefined;
  for (const { term, factor } of parts) {
    const own = narrowed(term.key);
    const interval = scaled(own ? intersection(term.interval, own) : term.interval, factor);
    sum = sum ? sumOf(sum, interval) : interval;
  }
  return sum ?? everything;
}

function numericCells(variable: NumericVariable, atoms: readonly Atom[]): readonly Cell[] {
  const range = intervalOf(variable, () => undefined);
  const thresholds = atoms
    .flatMap((atom) => (atom.kind === 'numeric' ? [atom.threshold] : []))
    .sort((left, right) => left.compare(right))
    .filter((threshold, index, sorted) => index === 0 || sorted[index - 1]?.compare(threshold) !== 0);
  const cells: Cell[] = [];
  const add = (interval: Interval, from: Fraction | undefined, isPoint: boolean): void => {
    const within = intersection(interval, range);
    if (!isEmpty(within, variable.grain)) cells.push({ kind: 'numeric', interval: within, from, isPoint });
  };
  add(between(undefined, thresholds[0]), undefined, false);
  thresholds.forEach((threshold, index) => {
    add(point(threshold), threshold, true);
    add(between(threshold, thresholds[index + 1]), threshold, false);
  });
  return cells;
}

/** Values that no atom tells apart share a cell. */
function discreteCells({ values }: DiscreteVariable, atoms: readonly Atom[]): readonly Cell[] {
  const named = new Set(atoms.map((atom) => (atom.kind === 'discrete' ? atom.value : '')));
  const unnamed = values.find((value) => !named.has(value));
  const kept = values.filter((value) => named.has(value));
  return [...kept, ...(unnamed === undefined ? [] : [unnamed])].map((value) => ({ kind: 'discrete', value }));
}

/** Whether an atom holds all over a cell of its variable, or nowhere in it. */
export function holdsIn(atom: Atom, cell: Cell): boolean {
  if (atom.kind === 'discrete') return cell.kind === 'discrete' && cell.value === atom.value;
  if (cell.kind !== 'numeric') return false;
  // A cell begins at one of the thresholds, or below all of them.
  const order = cell.from === undefined ? -1 : cell.from.compare(atom.threshold);
  if (order !== 0) return atom.relation !== 'eq' && order < 0;
  return cell.isPoint && atom.relation !== 'lt';
}
