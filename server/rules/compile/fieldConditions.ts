import type { Field } from '../dictionary.js';
import { Exact } from '../exact.js';
import type { Fact } from '../fact.js';
import { factDouble } from './comparable.js';
import type { NewCondition } from './conditionIds.js';
import type { ConditionForm } from './conditionForm.js';
import { NumberConditions } from './numberConditions.js';
import { RelativeConditions } from './relativeConditions.js';
import { SetConditions } from './setConditions.js';
import type { ListedValue } from './valueConditions.js';
import { ValueConditions } from './valueConditions.js';

/** A condition that the values of one field decide. */
export type FieldForm = Exclude<ConditionForm, { kind: 'other' }>;

/** All the distinct conditions on one field of the profile. */
export class FieldConditions {
  readonly code: string;
  /** The kinds of condition that there are. */
  readonly #kinds = new Set<FieldForm['kind']>();
  readonly #numbers = new NumberConditions();
  readonly #relative = new RelativeConditions();
  readonly #values = new ValueConditions();
  readonly #sets: SetConditions;

  constructor(field: Field) {
    this.code = field.code;
    this.#sets = new SetConditions(field);
  }

  /** The number of a condition, a new one where the catalogue has none like it. */
  intern(form: FieldForm, create: NewCondition): number {
    this.#kinds.add(form.kind);
    switch (form.kind) {
      case 'span':
        return this.#numbers.intern(form.span, create);
      case 'relative':
        return this.#relative.intern(form.span, create);
      case 'values':
        return this.#values.intern(form.values, form.outside, create);
      case 'holding':
        return this.#sets.intern(form.holding, create);
    }
  }

  /** Numbers the conditions anew, so that those decided alike stand together. */
  arrange(create: NewCondition): void {
    for (const kind of [this.#numbers, this.#relative, this.#values, this.#sets]) kind.arrange(create);
  }

  /** Writes what each condition comes to on the fact that the profile has, as of a day. */
  decide(fact: Fact | undefined, asOf: number, verdicts: Uint8Array): void {
    const value = comparableOf(fact);
    const number = typeof value === 'number' ? value : Number.NaN;
    if (this.#kinds.has('span')) this.#numbers.decide(number, verdicts);
    if (this.#kinds.has('relative')) this.#relative.decide(number, asOf, verdicts);
    if (this.#kinds.has('values')) this.#values.decide(value, verdicts);
    if (this.#kinds.has('holding')) this.#sets.decide(fact instanceof Set ? fact : undefined, verdicts);
  }
}

/** A single value as conditions compare it; undefined where it is not known or no single value. */
export function comparableOf(fact: Fact | undefined): ListedValue | undefined {
  if (fact instanceof Exact) return factDouble(fact);
  return typeof fact === 'object' ? undefined : fact;
}
