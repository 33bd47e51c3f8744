import type { CalendarDate } from '../calendarDate.js';
import type { ConditionForm } from '../compile/conditionForm.js';
import { formOf } from '../compile/conditionForm.js';
import type { EncodedProfile } from '../compile/encodedProfile.js';
import { GrowingInts } from '../compile/growing.js';
import { leavesOf } from '../compile/leaves.js';
import { CompiledMatcher } from '../compile/matcher.js';
import { Program, REFUSED, runHopefully } from '../compile/program.js';
import { HOLDS, OPEN } from '../compile/verdict.js';
import type { Field } from '../dictionary.js';
import type { Profile } from '../profile.js';
import type { Rule, RuleNode } from '../syntax.js';
import { FieldAxes } from './fieldAxes.js';
import type { Restriction } from './fieldAxes.js';
import { restrictionsOf } from './restrictions.js';
import { CHUNK, Row, WORDS } from './row.js';

/** The products that a profile satisfies, and those that wait for facts, ascending; all others are false. */
export interface IndexedMatch {
  readonly holding: Int32Array;
  readonly open: Int32Array;
}

/**
 * A catalogue in which one profile finds its products without visiting each: bits of the products that a fact's cell
 * refuses, field by field, leave few, and the compiled matcher decides those. Products come and go one by one.
 */
export class CatalogueIndex {
  readonly #matcher: CompiledMatcher;
  readonly #fields = new Map<string, FieldAxes>();
  readonly #live = new Row();
  /** What the cells leave to decide of each product, which is not false wherever the product isn't refused. */
  readonly #remainders = new Program();
  readonly #entries = new GrowingInts();
  readonly #left = new Int32Array(WORDS);
  readonly #holding = new GrowingInts();
  readonly #open = new GrowingInts();

  /** @param rules the catalogue to begin with; known together, it takes less time and memory than added one by one */
  constructor(rules: readonly Rule[] = []) {
    this.#matcher = new CompiledMatcher(rules);
    for (const rule of rules) this.#learn(rule);
    for (const [product, rule] of rules.entries()) this.#enter(product, rule);
  }

  /** The flat program of the same products, by the same numbers. */
  get matcher(): CompiledMatcher {
    return this.#matcher;
  }

  /** Bytes of the index alone, and of the program that decides what it leaves. */
  get memory(): { readonly index: number; readonly program: number } {
    const axes = [...this.#fields.values()].flatMap((field) => field.axes);
    const rows = [this.#live, ...axes.flatMap(({ refused }) => refused)];
    const own = this.#remainders.bytes + this.#entries.bytes;
    return { index: rows.reduce((sum, { bytes }) => sum + bytes, own), program: this.#matcher.bytes };
  }

  /** Adds a product and gives its number. A changed product is withdrawn and added. */
  add(rule: Rule): number {
    const product = this.#matcher.add(rule);
    this.#learn(rule);
    this.#enter(product, rule);
    return product;
  }

  /** Takes a product out of all later answers; its number isn't used again. */
  withdraw(product: number): void {
    this.#live.clear(product);
    this.#matcher.withdraw(product);
  }

  /**
   * Encodes a profile for the products that there are now.
   * @param spent an encoded profile that is needed no more; its memory is used again
   */
  encode(profile: Profile, asOf: CalendarDate, spent?: EncodedProfile): EncodedProfile {
    return this.#matcher.encode(profile, asOf, spent);
  }

  /** Finds the products that an encoded profile satisfies or may satisfy. */
  match(encoded: EncodedProfile): IndexedMatch {
    const { facts } = encoded.profile;
    const rows: Row[] = [];
    for (const field of this.#fields.values()) field.collectRefusing(facts.get(field.code), rows);
    this.#holding.clear();
    this.#open.clear();
    for (let first = 0; first < this.#matcher.size; first += CHUNK) {
      const words = Math.min(WORDS, (this.#matcher.size - first + 31) >> 5);
      if (this.#sift(first / CHUNK, words, rows)) this.#decide(first, words, encoded);
    }
    return { holding: this.#holding.copy(), open: this.#open.copy() };
  }

  /** Leaves the bits of the products of a chunk that no fact refuses; false when the chunk has no products. */
  #sift(chunk: number, words: number, rows: readonly Row[]): boolean {
    const live = this.#live.chunk(chunk);
    if (!live) return false;
    this.#left.set(live);
    refuse(
      this.#left,
      words,
      rows.map((row) => row.chunk(chunk)).filter((bits) => bits !== undefined),
    );
    return true;
  }

  /** Decides the products of a chunk that are left. */
  #decide(first: number, words: number, encoded: EncodedProfile): void {
    const left = this.#left;
    const { code } = this.#remainders;
    const { data: entries } = this.#entries;
    const { verdicts } = encoded;
    for (let word = 0; word < words; word += 1) {
      for (let bits = left[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const product = first + word * 32 + 31 - Math.clz32(bits & -bits);
        if (runHopefully(code, entries[product] ?? REFUSED, verdicts) === REFUSED) continue;
        this.#conclude(product, encoded);
      }
    }
  }

  /** Decides a product that is not refused by anything known. */
  #conclude(product: number, encoded: EncodedProfile): void {
    const isSure = !encoded.lacks && !this.#matcher.waits(product);
    const verdict = isSure ? HOLDS : this.#matcher.verdict(product, encoded);
    if (verdict === HOLDS) this.#holding.push(product);
    else if (verdict === OPEN) this.#open.push(product);
  }

  #learn({ root }: Rule): void {
    for (const { node, negated } of leavesOf(root)) {
      const form = formOf(node, negated);
      if (form.kind !== 'other') this.#axesOf(form.field).learn(form);
    }
  }

  #enter(product: number, rule: Rule): void {
    for (const [axis, allowed] of restrictionsOf(rule.root, false, this.#restrictions)) {
      axis.refused.forEach((row, cell) => {
        if (allowed[cell] === false) row.set(product);
      });
    }
    this.#entries.push(this.#remainders.add(this.#matcher.remainder(rule, this.#isSettled)));
    this.#live.set(product);
  }

  readonly #restrictions = (form: ConditionForm): readonly Restriction[] =>
    form.kind === 'other' ? [] : this.#axesOf(form.field).restrictions(form);

  /** Whether the cells refuse a product wherever this condition of it fails. */
  readonly #isSettled = (node: RuleNode, negated: boolean): boolean => {
    const form = formOf(node, negated);
    return form.kind !== 'other' && this.#axesOf(form.field).isExact(form);
  };

  #axesOf(field: Field): FieldAxes {
    const known = this.#fields.get(field.code);
    if (known) return known;
    const created = new FieldAxes(field);
    this.#fields.set(field.code, created);
    return created;
  }
}

/** Takes the bits of rows, four rows at a time, out of those left. */
function refuse(left: Int32Array, words: number, rows: readonly Int32Array[]): void {
  for (let row = 0; row < rows.length; row += 4) {
    const one = rows[row] ?? NONE;
    const two = rows[row + 1] ?? NONE;
    const three = rows[row + 2] ?? NONE;
    const four = rows[row + 3] ?? NONE;
    for (let word = 0; word < words; word += 1) {
      const refused = (one[word] ?? 0) | (two[word] ?? 0) | (three[word] ?? 0) | (four[word] ?? 0);
      left[word] = (left[word] ?? 0) & ~refused;
    }
  }
}

const NONE = new Int32Array(WORDS);
