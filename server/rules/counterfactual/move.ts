import type { Atom } from '../analyse/formula.js';
import type { Field } from '../dictionary.js';
import type { Fact } from '../fact.js';
import type { RuleNode } from '../syntax.js';

/** A value that a fact may be moved to. */
export interface Move {
  readonly to: Fact;
  /** For members added to a collection: how many, and what each of them meets. */
  readonly added: { readonly count: number; readonly where: RuleNode | undefined } | undefined;
}

/** A fact that may be changed, and what the rule holds it against. */
export interface Movable {
  readonly field: Field;
  readonly effort: number;
  readonly key: string;
  readonly atoms: readonly Atom[];
}
