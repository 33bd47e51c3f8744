import { Workshop } from '../analyse/workshop.js';
import type { Field } from '../dictionary.js';
import { decide, valueOf } from '../evaluate/decide.js';
import type { Run } from '../evaluate/run.js';
import { Exact } from '../exact.js';
import type { Fact, Member } from '../fact.js';
import { isNumeric } from '../field.js';
import { scopeOf } from '../scope.js';
import type { RuleNode, Selection } from '../syntax.js';
import type { Movable, Move } from './move.js';
import { atomsOf, pointsAround, restsOn, thresholdsOf } from './points.js';

/** More members than this are never added: nobody acts on "five hundred more". */
const MOST_ADDED = 100;

/** The most members that are tried for one condition. */
const MOST_TRIED = 400;

/** Adding as many members as bring a count to one of its thresholds, each meeting the condition that is counted. */
export function membersAdded({ field, atoms }: Movable, facts: Member, run: Run): readonly Move[] {
  const held = facts.get(field.code);
  if (!Array.isArray(held)) return [];
  const members: readonly Member[] = held;
  const moves = selectionsOf(atoms, field).flatMap(({ key, selection }) => {
    const now = valueOf({ ...selection, kind: 'count' }, [facts], run);
    const member = memberMeeting(selection, facts, run);
    if (!(now instanceof Exact) || !member) return [];
    const counts = pointsAround(countField, thresholdsOf(key, atoms, [facts], run)).flatMap((point) => {
      const more = point instanceof Exact ? Number(point.minus(now).toString()) : 0;
      return more >= 1 && more <= MOST_ADDED ? [more] : [];
    });
    return [...new Set(counts)].map((count): Move => {
      const added = Array.from({ length: count }, () => member);
      return { to: [...members, ...added], added: { count, where: selection.where } };
    });
  });
  return moves.sort((left, right) => (left.added?.count ?? 0) - (right.added?.count ?? 0));
}

const nothing = { zh: '', en: '' };

/** How many members there are, as a field of its own. */
const countField: Field = {
  code: 'count',
  type: 'integer',
  label: nothing,
  unit: undefined,
  values: new Map(),
  range: undefined,
  members: new Map(),
  changeable: undefined,
  inputs: [],
};

interface Counting {
  readonly key: string;
  readonly selection: Selection;
}

/** The conditions by which a rule counts the members of a collection, each once. */
function selectionsOf(atoms: Movable['atoms'], field: Field): readonly Counting[] {
  const found = new Map<string, Counting>();
  for (const { variable } of atoms) {
    if (variable.kind !== 'numeric') continue;
    for (const { term } of variable.parts) {
      const { gives, key } = term;
      if (gives.kind === 'count' && gives.collection.field === field)
        found.set(key, { key, selection: gives });
    }
  }
  return [...found.values()];
}

/** A member that meets a condition, with no more facts than the condition asks for; undefined when none is found. */
function memberMeeting({ frame, where }: Selection, facts: Member, run: Run): Member | undefined {
  if (!where) return new Map();
  const atoms = atomsOf(new Workshop([where], run.asOf).formulaOf(where));
  const keyOf = (field: Field): string => `${frame.depth}:${frame.prefix}${field.code}`;
  const fields = [...frame.fields.values()].filter((field) =>
    atoms.some((atom) => restsOn(atom, keyOf(field))),
  );
  let tried = 0;
  const meets = (member: Member): 'true' | 'false' | 'unknown' =>
    decide(where, scopeOf([facts], frame, member), run);
  const fill = (member: Member, left: readonly Field[]): Member | undefined => {
    tried += 1;
    const outcome = tried > MOST_TRIED ? 'false' : meets(member);
    if (outcome !== 'unknown') return outcome === 'true' ? member : undefined;
    const [field, ...others] = left;
    if (!field) return undefined;
    const values = valuesOf(field, where, () =>
      thresholdsOf(keyOf(field), atoms, scopeOf([facts], frame, member), run),
    );
    for (const value of values) {
      const filled = fill(new Map([...member, [field.code, value]]), others);
      if (filled) return filled;
    }
    return fill(member, others);
  };
  return fill(new Map(), fields);
}

/** What a member's fact may be for a condition's sake. */
function valuesOf(
  field: Field,
  where: RuleNode,
  thresholds: () => Parameters<typeof pointsAround>[1],
): readonly Fact[] {
  if (isNumeric(field.type) || field.type === 'date') return pointsAround(field, thresholds());
  if (field.type === 'boolean') return [true, false];
  if (field.type === 'enum') return [...field.values.keys()];
  if (field.type === 'set') return [new Set(field.values.keys()), new Set()];
  return field.type === 'text' ? textsOf(where) : [[]];
}

function textsOf(where: RuleNode): readonly string[] {
  if (where.kind !== 'comparison') return where.kind === 'some' ? [] : where.of.flatMap(textsOf);
  const { test } = where;
  if (test.form === 'list') return test.values.filter((value) => typeof value === 'string');
  if (test.form !== 'order' || test.value.kind !== 'literal') return [];
  return typeof test.value.value === 'string' ? [test.value.value] : [];
}
