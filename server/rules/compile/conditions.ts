import type { Field } from '../dictionary.js';
import { decide } from '../evaluate/decide.js';
import type { Run } from '../evaluate/run.js';
import type { Profile } from '../profile.js';
import type { RuleNode } from '../syntax.js';
import { formOf } from './conditionForm.js';
import { FieldConditions } from './fieldConditions.js';
import { syntaxKey } from './syntaxKey.js';
import { FAILS, verdictOf, WAITING } from './verdict.js';

/** A condition that only the evaluator decides: expressions, collections, thresholds of many digits. */
interface OtherCondition {
  readonly id: number;
  readonly node: RuleNode;
  readonly negated: boolean;
}

/**
 * The distinct conditions of a whole catalogue, numbered. A profile is encoded as what each of them comes to, a byte
 * each: products share conditions, and a byte is looked up faster than two values are compared.
 */
export class Conditions {
  readonly #fields = new Map<string, FieldConditions>();
  readonly #otherIds = new Map<string, number>();
  readonly #otherOf = new Map<number, OtherCondition>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a condition on the profile, or of its opposite. */
  intern(node: RuleNode, negated: boolean): number {
    const form = formOf(node, negated);
    if (form.kind === 'other') return this.#internOther(node, negated);
    return this.#fieldConditions(form.field).intern(form, this.#create);
  }

  /** Whether the evaluator has to decide it. */
  isOther(id: number): boolean {
    return this.#otherOf.has(id);
  }

  /** The conditions that the evaluator has to decide. */
  otherIds(): Iterable<number> {
    return this.#otherOf.keys();
  }

  /** What each condition comes to on a profile; those of the evaluator wait. */
  decide(profile: Profile, asOf: number): Uint8Array {
    const verdicts = new Uint8Array(this.#size);
    for (const field of this.#fields.values()) field.decide(profile.facts.get(field.code), asOf, verdicts);
    for (const id of this.#otherOf.keys()) verdicts[id] = WAITING;
    return verdicts;
  }

  /** Decides a condition that waits. */
  decideOther(id: number, profile: Profile, run: Run): number {
    const other = this.#otherOf.get(id);
    return other ? verdictOf(decide(other.node, [profile.facts], run), other.negated) : FAILS;
  }

  readonly #create = (): number => {
    this.#size += 1;
    return this.#size - 1;
  };

  #fieldConditions(field: Field): FieldConditions {
    const known = this.#fields.get(field.code);
    if (known) return known;
    const created = new FieldConditions(field);
    this.#fields.set(field.code, created);
    return created;
  }

  #internOther(node: RuleNode, negated: boolean): number {
    const key = `${negated} ${syntaxKey(node)}`;
    const known = this.#otherIds.get(key);
    if (known !== undefined) return known;
    const other = { id: this.#create(), node, negated };
    this.#otherIds.set(key, other.id);
    this.#otherOf.set(other.id, other);
    return other.id;
  }
}
