import type { CalendarDate } from '../calendarDate.js';
import type { Outcome } from '../evaluate/outcome.js';
import { negate } from '../evaluate/outcome.js';
import type { Profile } from '../profile.js';
import type { Rule, RuleNode } from '../syntax.js';
import { missingGiven } from './decided.js';
import { Conditions } from './conditions.js';
import { EncodedProfile } from './encodedProfile.js';
import type { Formula } from './formula.js';
import { formulaOf, hopeOf, remainderOf } from './formula.js';
import { GrowingInts } from './growing.js';
import type { Leaf } from './leaves.js';
import { leavesOf } from './leaves.js';
import { Masks } from './masks.js';
import { MET, Program, REFUSED, runHopefully, runSurely, settleWay } from './program.js';
import type { ConditionReport } from './report.js';
import { reportsOf } from './report.js';
import { FAILS, HOLDS, OPEN, outcomeOfVerdict, WAITING } from './verdict.js';

/**
 * The rules of a catalogue compiled to data: their distinct conditions, and one flat program over what those come to.
 * Products are numbered as they are added, from 0 on; each answers what the evaluator would.
 */
export class CompiledMatcher {
  readonly #conditions = new Conditions();
  readonly #program = new Program();
  readonly #rules: (Rule | undefined)[] = [];
  readonly #leafLists = new Map<number, readonly Leaf[]>();
  /** By product: where its rule begins in the program. */
  readonly #entries = new GrowingInts();
  /** By product: where the part of its rule begins that leniency can't help. */
  readonly #hopes = new GrowingInts();
  /** By product: whether the evaluator decides one of its conditions. */
  readonly #waits = new GrowingInts();
  /** By product, and one more: where its conditions begin among all. */
  readonly #firsts = new GrowingInts();
  /** The conditions of all products, each in its rule's order. */
  readonly #leaves = new GrowingInts();
  /** By product: the conditions that refuse it as soon as one fails, as bits; none beyond the 32nd. */
  readonly #needed = new GrowingInts();

  /** @param rules the catalogue to begin with; known together, conditions are decided faster than added later */
  constructor(rules: readonly Rule[] = []) {
    this.#firsts.push(0);
    for (const { root } of rules) formulaOf(root, false, this.#intern);
    this.#conditions.arrange();
    for (const rule of rules) this.add(rule);
  }

  /** How many products there are, withdrawn ones too. */
  get size(): number {
    return this.#entries.length;
  }

  /** How many distinct conditions there are. */
  get conditionCount(): number {
    return this.#conditions.size;
  }

  /** Bytes of the program and of the lists beside it, without the rules themselves. */
  get bytes(): number {
    const lists = [this.#entries, this.#hopes, this.#waits, this.#firsts, this.#leaves, this.#needed];
    return lists.reduce((sum, { bytes }) => sum + bytes, this.#program.bytes);
  }

  /** Adds a rule and gives the number of its product. */
  add(rule: Rule): number {
    const { root } = rule;
    const formula = formulaOf(root, false, this.#intern);
    const leaves = leavesOf(root).map(({ node, negated }) => this.#intern(node, negated));
    this.#rules.push(rule);
    this.#entries.push(this.#program.add(formula));
    this.#hopes.push(this.#program.add(hopeOf(root, this.#intern)));
    this.#waits.push(this.#waitsFor(formula) ? 1 : 0);
    for (const leaf of leaves) this.#leaves.push(leaf);
    this.#firsts.push(this.#leaves.length);
    this.#needed.push(bitsOf(neededBy(formula), leaves));
    return this.size - 1;
  }

  /** Takes a product out of all later answers: from now on it is false. Its number isn't used again. */
  withdraw(product: number): void {
    this.#rules[product] = undefined;
    this.#leafLists.delete(product);
    this.#entries.data[product] = REFUSED;
    this.#hopes.data[product] = REFUSED;
    this.#needed.data[product] = 0;
  }

  /** What is left of a rule when the conditions that it needs are settled where `isSettled` says so. */
  remainder(rule: Rule, isSettled: (node: RuleNode, negated: boolean) => boolean): Formula {
    return remainderOf(rule.root, false, isSettled, this.#intern);
  }

  /** Whether a product has a condition that the evaluator decides. */
  waits(product: number): boolean {
    return this.#waits.data[product] === 1;
  }

  /** The rule of a product, undefined once it is withdrawn. */
  ruleOf(product: number): Rule | undefined {
    return this.#rules[product];
  }

  /**
   * Encodes a profile for the products that there are now.
   * @param spent an encoded profile that is needed no more; its memory is used again
   */
  encode(profile: Profile, asOf: CalendarDate, spent?: EncodedProfile): EncodedProfile {
    return new EncodedProfile(this.#conditions, profile, asOf, spent);
  }

  /** What one product comes to: `HOLDS`, `FAILS` or `OPEN`. */
  verdict(product: number, encoded: EncodedProfile): number {
    const { code } = this.#program;
    const { verdicts } = encoded;
    const entry = this.#entries.data[product] ?? REFUSED;
    if (runHopefully(code, entry, verdicts) === REFUSED) return FAILS;
    if (this.#waits.data[product] === 1) {
      settleWay(code, entry, encoded);
      if (runHopefully(code, entry, verdicts) === REFUSED) return FAILS;
    }
    return runSurely(code, entry, verdicts) === MET ? HOLDS : OPEN;
  }

  /** What every product comes to, by product; the program alone, without an index. */
  verdicts(encoded: EncodedProfile): Uint8Array {
    const outcomes = new Uint8Array(this.size);
    const { code } = this.#program;
    const { verdicts } = encoded;
    const { data: entries, length } = this.#entries;
    for (let product = 0; product < length; product += 1) {
      const end = runHopefully(code, entries[product] ?? REFUSED, verdicts);
      outcomes[product] = end === REFUSED ? FAILS : this.verdict(product, encoded);
    }
    return outcomes;
  }

  /** The facts that would settle a product, none when it is decided; as the evaluator lists them. */
  missing(product: number, encoded: EncodedProfile): readonly string[] {
    const rule = this.#rules[product];
    if (!rule || this.verdict(product, encoded) !== OPEN) return [];
    let leaf = this.#firsts.data[product] ?? 0;
    const next = (negated: boolean): Outcome => {
      const id = this.#leaves.data[leaf] ?? 0;
      leaf += 1;
      const verdict = encoded.verdicts[id] ?? OPEN;
      const outcome = outcomeOfVerdict(verdict === WAITING ? encoded.settle(id) : verdict);
      return negated ? negate(outcome) : outcome;
    };
    return missingGiven(rule.root, next, encoded.profile, encoded.run);
  }

  /** The conditions of a product that are false or undecided, with what was found; for the page at hand. */
  reports(product: number, masks: Masks, encoded: EncodedProfile): readonly ConditionReport[] {
    return reportsOf(this.#leafList(product), (leaf) => masks.verdictOf(product, leaf), encoded.profile);
  }

  /** Whether a product that is false stays so in a lenient run with any nearness; if not, that run has to tell. */
  isHopeless(product: number, encoded: EncodedProfile): boolean {
    return (
      runHopefully(this.#program.code, this.#hopes.data[product] ?? REFUSED, encoded.verdicts) === REFUSED
    );
  }

  /** What every product and every one of its conditions comes to, in one pass without short cuts. */
  masks(encoded: EncodedProfile): Masks {
    encoded.settleAll();
    const masks = new Masks(this.#firsts);
    const { verdicts } = encoded;
    const { data: firsts } = this.#firsts;
    const { data: leaves } = this.#leaves;
    const { data: needed } = this.#needed;
    for (let product = 0, word = 0; product < this.size; product += 1) {
      masks.words[product] = word;
      const end = firsts[product + 1] ?? 0;
      let first = firsts[product] ?? 0;
      let refused = 0;
      do {
        const stop = end - first > 32 ? first + 32 : end;
        let failed = 0;
        let open = 0;
        for (let leaf = first; leaf < stop; leaf += 1) {
          const verdict = verdicts[leaves[leaf] ?? 0] ?? 0;
          failed |= (verdict & 1) << (leaf - first);
          open |= (verdict >> 1) << (leaf - first);
        }
        masks.failed[word] = failed;
        masks.open[word] = open;
        if (first === firsts[product]) refused = failed & (needed[product] ?? 0);
        word += 1;
        first = stop;
      } while (first < end);
      masks.outcomes[product] = refused === 0 ? this.verdict(product, encoded) : FAILS;
    }
    return masks;
  }

  /** The conditions of a rule that has been reported before stand ready. */
  #leafList(product: number): readonly Leaf[] {
    const known = this.#leafLists.get(product);
    const rule = this.#rules[product];
    if (known || !rule) return known ?? [];
    const leaves = leavesOf(rule.root);
    this.#leafLists.set(product, leaves);
    return leaves;
  }

  readonly #intern = this.#conditions.intern.bind(this.#conditions);

  #waitsFor(formula: Formula): boolean {
    if (formula.kind === 'condition') return this.#conditions.isOther(formula.id);
    return formula.of.some((part) => this.#waitsFor(part));
  }
}

/** The conditions without any of which a formula is false. */
function neededBy(formula: Formula): ReadonlySet<number> {
  if (formula.kind === 'condition') return new Set([formula.id]);
  if (formula.kind !== 'all') return new Set();
  return new Set(formula.of.flatMap((part) => [...neededBy(part)]));
}

/** The first 32 conditions as bits, set for those wanted. */
const bitsOf = (wanted: ReadonlySet<number>, leaves: readonly number[]): number =>
  leaves.slice(0, 32).reduce((bits, leaf, index) => (wanted.has(leaf) ? bits | (1 << index) : bits), 0);
