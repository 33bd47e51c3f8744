import type { Fen } from '../money/fen.js';
import { legOutcomes, rankOf, type LegOutcome } from './outcome.js';

/** Who may stand in a leg of a package. */
export interface Candidate {
  readonly id: string;
  /** The institution; null where none stands behind it, as with a public pool. One can't stand in two legs. */
  readonly party: string | null;
  readonly outcome: LegOutcome;
  /** What it costs on the package's amount, 0 or more; null while facts are missing, which counts as dearest. */
  readonly cost: Fen | null;
}

/** A choice for the legs so far, with what it costs: first the costs not known, then the fen. */
interface Choice<One extends Candidate> {
  readonly chosen: readonly One[];
  readonly unknown: number;
  readonly fen: number;
}

/**
 * The best choice of one candidate a leg, exactly: the least bad outcome of the whole first, then the cheapest,
 * then the first found where each leg tries its cheapest first, equals by id. No party stands twice, nor one that is `taken`.
 * Null where no choice keeps the parties apart, or a leg has no candidate. Branch and bound: a branch is left when
 * its cost and the least that its open legs can cost is no better than the best choice found.
 */
export function cheapestChoice<One extends Candidate>(
  legs: readonly (readonly One[])[],
  taken: ReadonlySet<string>,
): readonly One[] | null {
  for (const worst of legOutcomes.keys()) {
    const allowed = legs.map((leg) => leg.filter(({ outcome }) => rankOf(outcome) <= worst).sort(inOrder));
    const best = search(allowed, taken);
    if (best) return best.chosen;
  }
  return null;
}

function search<One extends Candidate>(
  legs: readonly (readonly One[])[],
  taken: ReadonlySet<string>,
): Choice<One> | null {
  const least = leastCosts(legs);
  let best: Choice<One> | null = null;
  const extend = (choice: Choice<One>, parties: ReadonlySet<string>): void => {
    const place = choice.chosen.length;
    const bound = least[place] ?? nothing;
    if (best !== null && compare(plus(choice, bound), best) >= 0) return;
    const leg = legs[place];
    if (leg === undefined) {
      best = choice;
      return;
    }
    for (const candidate of leg) {
      const { party, cost } = candidate;
      if (party !== null && parties.has(party)) continue;
      const chosen = [...choice.chosen, candidate];
      extend(
        { chosen, ...plus(choice, priceOf(cost)) },
        party === null ? parties : new Set([...parties, party]),
      );
    }
  };
  extend({ chosen: [], ...nothing }, taken);
  return best;
}

interface Price {
  readonly unknown: number;
  readonly fen: number;
}

const nothing: Price = { unknown: 0, fen: 0 };

function priceOf(cost: Fen | null): Price {
  return cost === null ? { unknown: 1, fen: 0 } : { unknown: 0, fen: cost };
}

function plus(one: Price, other: Price): Price {
  return { unknown: one.unknown + other.unknown, fen: one.fen + other.fen };
}

function compare(one: Price, other: Price): number {
  return one.unknown - other.unknown || one.fen - other.fen;
}

/** From each leg on, no less than this is paid: each leg's cheapest, whoever stands in the others. */
function leastCosts(legs: readonly (readonly Candidate[])[]): readonly Price[] {
  const least: Price[] = [nothing];
  for (const leg of [...legs].reverse()) {
    const [cheapest] = leg;
    least.unshift(plus(least[0] ?? nothing, cheapest ? priceOf(cheapest.cost) : nothing));
  }
  return least;
}

/** Cheapest first, then by id, so that a good choice is found early and the same one every time. */
function inOrder(one: Candidate, other: Candidate): number {
  const byCost = compare(priceOf(one.cost), priceOf(other.cost));
  if (byCost !== 0) return byCost;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
