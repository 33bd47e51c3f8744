import type { CalendarDate } from '../calendarDate.js';
import type { ConditionForm } from '../compile/conditionForm.js';
import { formOf } from '../compile/conditionForm.js';
import type { EncodedProfile } from '../compile/encodedProfile.js';
import { leavesOf } from '../compile/leaves.js';
import { CompiledMatcher } from '../compile/matcher.js';
import { HOLDS, OPEN } from '../compile/verdict.js';
import type { Field } from '../dictionary.js';
import type { Profile } from '../profile.js';
import type { Rule } from '../syntax.js';
import { FieldAxes } from './fieldAxes.js';
import type { Restriction } from './fieldAxes.js';
import { restrictionsOf } from './restrictions.js';
import { CHUNK, Row, WORDS } from './row.js';

/** The products that a profile satisfies, and those that wait for facts, ascending; all others are false. */
export interface IndexedMatch {
  readonly holding: readonly number[];
  readonly open: readonly number[];
}

/**
 * A catalogue in which one profile finds its products without visiting each: bits of the products that a fact's cell
 * refuses, field by field, leave few, and the compiled matcher decides those. Products come and go one by one.
 */
export class CatalogueIndex {
  readonly #matcher = new CompiledMatcher();
  readonly #fields = new Map<string, FieldAxes>();
  readonly #live = new Row();
  readonly #left = new Int32Array(WORDS);
  readonly #candidates = new Int32Array(CHUNK);

  /** The flat program of the same products, by the same numbers. */
  get matcher(): CompiledMatcher {
    return this.#matcher;
  }

  /** Bytes of the index alone, and of the program that decides what it leaves. */
  get memory(): { readonly index: number; readonly program: number } {
    const axes = [...this.#fields.values()].flatMap((field) => field.axes);
    const rows = [this.#live, ...axes.flatMap(({ refused }) => refused)];
    return { index: rows.reduce((sum, { bytes }) => sum + bytes, 0), program: this.#matcher.bytes };
  }

  /** Adds a product and gives its number. A changed product is withdrawn and added. */
  add(rule: Rule): number {
    const product = this.#matcher.add(rule);
    for (const { node, negated } of leavesOf(rule.root)) this.#learn(formOf(node, negated));
    for (const [axis, allowed] of restrictionsOf(rule.root, false, this.#restrictions)) {
      axis.refused.forEach((row, cell) => {
        if (allowed[cell] === false) row.set(product);
      });
    }
    this.#live.set(product);
    return product;
  }

  /** Takes a product out of all later answers; its number isn't used again. */
  withdraw(product: number): void {
    this.#live.clear(product);
    this.#matcher.withdraw(product);
  }

  /** Encodes a profile for the products that there are now. */
  encode(profile: Profile, asOf: CalendarDate): EncodedProfile {
    return this.#matcher.encode(profile, asOf);
  }

  /** Finds the products that an encoded profile satisfies or may satisfy. */
  match(encoded: EncodedProfile): IndexedMatch {
    const { facts } = encoded.profile;
    const rows: Row[] = [];
    for (const field of this.#fields.values()) field.collectRefusing(facts.get(field.code), rows);
    const holding: number[] = [];
    const open: number[] = [];
    for (let chunk = 0; chunk * CHUNK < this.#matcher.size; chunk += 1) {
      const count = this.#sift(chunk, rows);
      for (let index = 0; index < count; index += 1) {
        const product = this.#candidates[index] ?? 0;
        const verdict = this.#matcher.verdict(product, encoded);
        if (verdict === HOLDS) holding.push(product);
        else if (verdict === OPEN) open.push(product);
      }
    }
    return { holding, open };
  }

  /** Lists the products of a chunk that no fact refuses; gives how many. */
  #sift(chunk: number, rows: readonly Row[]): number {
    const left = this.#left;
    const live = this.#live.chunk(chunk);
    if (!live) return 0;
    left.set(live);
    for (const row of rows) {
      const refused = row.chunk(chunk);
      if (!refused) continue;
      for (let word = 0; word < WORDS; word += 1) left[word] = (left[word] ?? 0) & ~(refused[word] ?? 0);
    }
    let count = 0;
    for (let word = 0; word < WORDS; word += 1) {
      for (let bits = left[word] ?? 0; bits !== 0; bits &= bits - 1) {
        this.#candidates[count] = chunk * CHUNK + word * 32 + 31 - Math.clz32(bits & -bits);
        count += 1;
      }
    }
    return count;
  }

  readonly #restrictions = (form: ConditionForm): readonly Restriction[] =>
    form.kind === 'other' ? [] : this.#axesOf(form.field).restrictions(form);

  #learn(form: ConditionForm): void {
    if (form.kind !== 'other') this.#axesOf(form.field).learn(form);
  }

  #axesOf(field: Field): FieldAxes {
    const known = this.#fields.get(field.code);
    if (known) return known;
    const created = new FieldAxes(field);
    this.#fields.set(field.code, created);
    return created;
  }
}
