import type { EncodedProfile } from './encodedProfile.js';
import type { Formula } from './formula.js';
import { GrowingInts } from './growing.js';
import { WAITING } from './verdict.js';

/** Where a product's program ends. */
export const REFUSED = -1;
export const MET = -2;

/** Where to go on: an instruction's place, `REFUSED` or `MET`. */
type Target = number;

/**
 * The formulas of a catalogue as one list of instructions with jumps. Each asks one condition, so a run takes no stack
 * and no recursion. A formula without `not` comes to true when it does with every open condition taken as false, and to
 * false when it does with every open one taken as true: two runs of two-valued logic give Kleene's three values.
 */
export class Program {
  readonly #code = new GrowingInts(1024);

  /** The instructions: a condition, where to go on unless it fails, and where if it does. */
  get code(): Int32Array {
    return this.#code.data;
  }

  get bytes(): number {
    return this.#code.bytes;
  }

  /** Adds a formula and gives the place where it begins, or its end when it asks nothing. */
  add(formula: Formula): Target {
    return this.#emit(formula, MET, REFUSED);
  }

  /** Later parts are written first, so that every place to jump to is known. */
  #emit(formula: Formula, met: Target, refused: Target): Target {
    switch (formula.kind) {
      case 'condition':
        return this.#ask(formula.id, met, refused);
      case 'all':
        return cheapFirst(formula.of).reduceRight((next, child) => this.#emit(child, next, refused), met);
      case 'any':
        return cheapFirst(formula.of).reduceRight((next, child) => this.#emit(child, met, next), refused);
      case 'atLeast':
        return this.#emitCount(formula, met, refused);
    }
  }

  /** Of the parts from `index` on, `wanted` must hold; one ask for each part and number still wanted. */
  #emitCount({ count, of }: Extract<Formula, { kind: 'atLeast' }>, met: Target, refused: Target): Target {
    if (count <= 0) return met;
    if (count > of.length) return refused;
    const parts = cheapFirst(of);
    // The targets after the last part, by how many are still wanted.
    let targets: readonly Target[] = Array.from({ length: count + 1 }, (_, wanted) =>
      wanted === 0 ? met : refused,
    );
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const left = parts.length - index;
      const part = parts[index];
      const behind = targets;
      targets = behind.map((_, wanted) => {
        if (wanted === 0 || !part) return met;
        if (wanted > left || count - wanted > index) return refused;
        return this.#emit(part, behind[wanted - 1] ?? met, behind[wanted] ?? refused);
      });
    }
    return targets[count] ?? refused;
  }

  #ask(id: number, met: Target, refused: Target): Target {
    const place = this.#code.length;
    this.#code.push(id);
    this.#code.push(met);
    this.#code.push(refused);
    return place;
  }
}

/** Conditions before groups: they cost one look each. */
const cheapFirst = (parts: readonly Formula[]): readonly Formula[] => [
  ...parts.filter(({ kind }) => kind === 'condition'),
  ...parts.filter(({ kind }) => kind !== 'condition'),
];

/** Runs a program with open and waiting conditions taken as true: `REFUSED` only where the formula is false. */
export function runHopefully(code: Int32Array, entry: Target, verdicts: Uint8Array): Target {
  let place = entry;
  while (place >= 0) {
    place = code[place + 1 + ((verdicts[code[place] ?? 0] ?? 0) & 1)] ?? REFUSED;
  }
  return place;
}

/** Runs a program with open conditions taken as false: `MET` only where the formula is true. None may wait. */
export function runSurely(code: Int32Array, entry: Target, verdicts: Uint8Array): Target {
  let place = entry;
  while (place >= 0) {
    place = code[place + 1 + (((verdicts[code[place] ?? 0] ?? 0) + 1) >> 1)] ?? REFUSED;
  }
  return place;
}

/** Decides what waits in the way of a program, as often as another open or true verdict leads on to more. */
export function settleWay(code: Int32Array, entry: Target, encoded: EncodedProfile): void {
  const { verdicts } = encoded;
  for (const step of [hopefulStep, sureStep]) {
    let place = entry;
    while (place >= 0) {
      const id = code[place] ?? 0;
      const verdict = verdicts[id] ?? 0;
      place = code[place + 1 + step(verdict === WAITING ? encoded.settle(id) : verdict)] ?? REFUSED;
    }
  }
}

const hopefulStep = (verdict: number): number => verdict & 1;
const sureStep = (verdict: number): number => (verdict + 1) >> 1;
