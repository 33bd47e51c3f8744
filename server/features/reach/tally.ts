import { matchOutcomes, type Judgement, type MatchOutcome } from '../matching/index.js';

/** How many enterprises have which outcome, and how many undecided ones wait for which fact. */
export interface TallyCounts {
  readonly outcomes: Readonly<Record<MatchOutcome, number>>;
  /** Paths of missing facts with the number of undecided enterprises that lack them, most wanted first. */
  readonly missing: readonly { readonly path: string; readonly count: number }[];
}

/** The outcomes of one product over many enterprises, kept by addition and subtraction. */
export class Tally {
  readonly #outcomes = Object.fromEntries(matchOutcomes.map((outcome) => [outcome, 0])) as Record<
    MatchOutcome,
    number
  >;
  readonly #missing = new Map<string, number>();

  add(judgement: Judgement): void {
    this.#count(judgement, 1);
  }

  /** Takes away a judgement that was added. */
  take(judgement: Judgement): void {
    this.#count(judgement, -1);
  }

  /** The counts as they stand. */
  counts(): TallyCounts {
    const missing = [...this.#missing]
      .filter(([, count]) => count > 0)
      .map(([path, count]) => ({ path, count }))
      .sort((one, other) => other.count - one.count || (one.path < other.path ? -1 : 1));
    return { outcomes: { ...this.#outcomes }, missing };
  }

  #count({ outcome, missing }: Judgement, sign: 1 | -1): void {
    this.#outcomes[outcome] += sign;
    if (outcome !== 'unknown') return;
    for (const path of missing) this.#missing.set(path, (this.#missing.get(path) ?? 0) + sign);
  }
}
