import { matchOutcomes, type Judgement, type MatchOutcome } from '../matching/index.js';

/** How many enterprises have which outcome, and how many undecided ones wait for which fact. */
export interface TallyCounts {
  readonly outcomes: Readonly<Record<MatchOutcome, number>>;
  /** Paths of missing facts with the number of undecided enterprises that lack them, most wanted first. */
  readonly missing: readonly { readonly path: string; readonly count: number }[];
}

/**
 * The outcomes of one product over all enterprises, kept by addition and subtraction: each enterprise has a place,
 * and what stood there is taken away before its new judgement is added.
 */
export class Tally {
  readonly #judgements: (Judgement | undefined)[] = [];
  readonly #outcomes = Object.fromEntries(matchOutcomes.map((outcome) => [outcome, 0])) as Record<
    MatchOutcome,
    number
  >;
  readonly #missing = new Map<string, number>();
  /** Judgements that say the same are kept once: there are few among very many enterprises. */
  readonly #kept = new Map<string, Judgement>();

  /** Puts an enterprise's judgement in its place. */
  put(place: number, judgement: Judgement): void {
    this.take(place);
    const kept = this.#keep(judgement);
    this.#judgements[place] = kept;
    this.#add(kept, 1);
  }

  /** Takes away what stands in a place, if anything does. */
  take(place: number): void {
    const before = this.#judgements[place];
    if (before === undefined) return;
    this.#judgements[place] = undefined;
    this.#add(before, -1);
  }

  /** The counts as they stand. */
  counts(): TallyCounts {
    const missing = [...this.#missing]
      .filter(([, count]) => count > 0)
      .map(([path, count]) => ({ path, count }))
      .sort((one, other) => other.count - one.count || (one.path < other.path ? -1 : 1));
    return { outcomes: { ...this.#outcomes }, missing };
  }

  #add({ outcome, missing }: Judgement, sign: 1 | -1): void {
    this.#outcomes[outcome] += sign;
    if (outcome !== 'unknown') return;
    for (const path of missing) this.#missing.set(path, (this.#missing.get(path) ?? 0) + sign);
  }

  #keep(judgement: Judgement): Judgement {
    const key = `${judgement.outcome} ${judgement.missing.join(' ')}`;
    const kept = this.#kept.get(key) ?? judgement;
    this.#kept.set(key, kept);
    return kept;
  }
}
