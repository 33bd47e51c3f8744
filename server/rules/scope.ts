import type { Field, Fields } from './dictionary.js';
import type { Member } from './fact.js';

/**
 * What names are looked up in: the profile, or a member of a collection. A frame has the frame around it in the rule
 * (`outer`) and the frame that its collection stands in by the dictionary (`owner`), which need not be the same.
 */
export interface Frame {
  readonly depth: number;
  readonly fields: Fields;
  readonly outer: Frame | undefined;
  readonly owner: Frame | undefined;
  /** The path of the frame's fields: empty, or `projects.payments.` */
  readonly prefix: string;
}

/** The members at hand while a rule is evaluated, by the depth of their frames; the profile is the first. */
export type Scope = readonly Member[];

/** The frame of the profile itself. */
export const profileFrame = (fields: Fields): Frame => ({
  depth: 0,
  fields,
  outer: undefined,
  owner: undefined,
  prefix: '',
});

/** The frame of a collection's members, for conditions inside `inside`. */
export const memberFrame = (collection: Field, owner: Frame, inside: Frame): Frame => ({
  depth: inside.depth + 1,
  fields: collection.members,
  outer: inside,
  owner,
  prefix: `${owner.prefix}${collection.code}.`,
});

/** Looks a name up: the innermost member first, then those around it, then the profile. */
export function resolveName(name: string, frame: Frame): { field: Field; frame: Frame } | undefined {
  for (let here: Frame | undefined = frame; here; here = here.outer) {
    const field = here.fields.get(name);
    if (field) return { field, frame: here };
  }
  return undefined;
}

/** The scope inside a member of a collection whose frame is `frame`. */
export const scopeOf = (scope: Scope, frame: Frame, member: Member): Scope => [
  ...scope.slice(0, frame.depth),
  member,
];

/** The frame `outward` collections out of another by the dictionary; undefined beyond the profile. */
export const ownerOf = (frame: Frame, outward: number): Frame | undefined =>
  outward === 0 ? frame : frame.owner && ownerOf(frame.owner, outward - 1);
