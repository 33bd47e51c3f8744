import type { Atom } from '../analyse/formula.js';
import { keyOfReference } from '../analyse/structure.js';
import type { Field } from '../dictionary.js';
import type { Run } from '../evaluate/run.js';
import { Exact } from '../exact.js';
import type { Fact, Member } from '../fact.js';
import { isNumeric } from '../field.js';
import type { Scalar } from '../scalar.js';
import { compareScalars } from '../scalar.js';
import type { Rule } from '../syntax.js';
import { membersAdded } from './members.js';
import type { Movable, Move } from './move.js';
import { pointsAround, restsOn, thresholdsOf } from './points.js';

/** More codes of one set than this are not tried in every combination. */
const MOST_CODES = 6;

/** The facts of a rule that the dictionary marks as changeable and the profile knows, in the dictionary's order. */
export function movablesOf({ dictionary }: Rule, atoms: readonly Atom[], facts: Member): readonly Movable[] {
  return [...dictionary.fields.values()].flatMap((field) => {
    if (field.changeable === undefined || !facts.has(field.code)) return [];
    const key = `0:${field.code}`;
    const own = atoms.filter((atom) => rests(atom, key, field));
    return own.length > 0 ? [{ field, effort: field.changeable, key, atoms: own }] : [];
  });
}

/** Whether an atom rests on a fact of the profile, or on a count of its members. */
function rests(atom: Atom, key: string, { type }: Field): boolean {
  if (restsOn(atom, key)) return true;
  return (
    type === 'collection' &&
    atom.kind === 'numeric' &&
    atom.variable.parts.some(
      ({ term: { gives } }) => gives.kind === 'count' && keyOfReference(gives.collection) === key,
    )
  );
}

/** What a fact may be moved to, the nearest first; where it stands is not among it. */
export function movesOf(movable: Movable, facts: Member, run: Run): readonly Move[] {
  const { field, key, atoms } = movable;
  const from = facts.get(field.code);
  if (from === undefined) return [];
  if (field.type === 'collection') return membersAdded(movable, facts, run);
  if (field.type === 'set') return codesMoved(movable, from);
  if (typeof from === 'object' && !(from instanceof Exact)) return [];
  const values =
    isNumeric(field.type) || field.type === 'date'
      ? pointsAround(field, thresholdsOf(key, atoms, [facts], run))
      : discreteValues(movable, from);
  return nearestFirst(field, from, values).map((to) => ({ to, added: undefined }));
}

function discreteValues({ field, atoms }: Movable, from: Scalar): readonly Scalar[] {
  if (field.type === 'boolean') return [from !== true];
  if (field.type === 'enum') return [...field.values.keys()];
  return atoms.flatMap((atom) =>
    atom.kind === 'discrete' && atom.value.startsWith('=') ? [atom.value.slice(1)] : [],
  );
}

/** Numbers by their distance, values of an enum by how far their places in the dictionary are apart. */
function nearestFirst(field: Field, from: Scalar, values: readonly Scalar[]): readonly Scalar[] {
  const codes = [...field.values.keys()];
  const distance = (value: Scalar): Exact => {
    if (value instanceof Exact && from instanceof Exact) return value.minus(from).abs();
    if (typeof value === 'number' && typeof from === 'number') return whole(Math.abs(value - from));
    return whole(Math.abs(codes.indexOf(String(value)) - codes.indexOf(String(from))));
  };
  return values
    .filter((value, index) => compareScalars(value, from) !== 0 && isFirst(values, value, index))
    .map((value) => ({ value, distance: distance(value) }))
    .sort((left, right) => left.distance.compare(right.distance))
    .map(({ value }) => value);
}

const whole = (value: number): Exact => Exact.fromNumber(value) ?? Exact.zero;

const isFirst = (values: readonly Scalar[], value: Scalar, index: number): boolean =>
  values.findIndex((other) => compareScalars(other, value) === 0) === index;

/** Every set that differs in codes which the rule names, those with the fewest changes first. */
function codesMoved({ key, atoms }: Movable, from: Fact): readonly Move[] {
  if (!(from instanceof Set)) return [];
  const held: ReadonlySet<string> = from;
  const named = new Set(atoms.map(({ variable }) => variable.key.slice(key.length + 1)));
  let choices: readonly (readonly string[])[] = [[]];
  for (const code of [...named].slice(0, MOST_CODES)) {
    choices = choices.flatMap((chosen) => [chosen, [...chosen, code]]);
  }
  return choices
    .filter((turned) => turned.length > 0)
    .sort((left, right) => left.length - right.length)
    .map((turned) => ({ to: withTurned(held, turned), added: undefined }));
}

function withTurned(held: ReadonlySet<string>, turned: readonly string[]): ReadonlySet<string> {
  const codes = new Set(held);
  for (const code of turned) if (!codes.delete(code)) codes.add(code);
  return codes;
}
