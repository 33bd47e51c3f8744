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
  readonly node: RuleNode;
  readonly negated: boolean;
}

/**
 * The distinct conditions of a whole catalogue, numbered. A profile is encoded as what each of them comes to, a byte
 * each: products share conditions, and a byte is looked up faster than two values are compared.
 */
export class Conditions {
  readonly #fields = new Map<string, FieldConditions>();
  readonly #others = new Map<string, OtherCondition>();
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

  /**
   * Numbers all conditions anew, so that those decided alike stand together and are decided faster. Numbers given before
   * are void: this belongs between getting to know a catalogue's conditions and compiling its rules.
   */
  arrange(): void {
    this.#size = 0;
    for (const field of this.#fields.values()) field.arrange(this.#create);
    const others = [...this.#others];
    this.#otherOf.clear();
    for (const [key, other] of others) this.#putOther(key, other);
  }

  /** Whether the evaluator has to decide it. */
  isOther(id: number): boolean {
    return this.#otherOf.has(id);
  }

  /** The conditions that the evaluator has to decide. */
  otherIds(): Iterable<number> {
    return this.#otherOf.keys();
  }

  /**
   * Writes what each condition comes to on a profile; those of the evaluator wait.
   * @returns whether a fact that conditions look at is not known
   */
  decide({ facts }: Profile, asOf: number, verdicts: Uint8Array): boolean {
    let lacks = false;
    for (const field of this.#fields.values()) {
      const fact = facts.get(field.code);
      lacks ||= fact === undefined;
      field.decide(fact, asOf, verdicts);
    }
    for (const id of this.#otherOf.keys()) verdicts[id] = WAITING;
    return lacks;
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
    const other = { node, negated };
    this.#others.set(key, other);
    return this.#putOther(key, other);
  }

  #putOther(key: string, other: OtherCondition): number {
    const id = this.#create();
    this.#otherIds.set(key, id);
    this.#otherOf.set(id, other);
    return id;
  }
}
