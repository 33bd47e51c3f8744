import { matchOutcomes, type MatchOutcome } from '../matching/index.js';
import type { TallyCounts } from './tally.js';

/**
 * A number as it may be shown: exactly, as one from 1 to 4, or withheld because a small one could be worked out
 * from it.
 */
export type MaskedCount =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'underFive' }
  | { readonly kind: 'withheld' };

/** The counts of one product as they may be shown. */
export interface MaskedCounts {
  readonly outcomes: Readonly<Record<MatchOutcome, MaskedCount>>;
  readonly missing: readonly { readonly path: string; readonly count: MaskedCount }[];
}

/** From this number on a count is shown. */
const leastShown = 5;
const largestHidden = leastShown - 1;

const withheld: MaskedCount = { kind: 'withheld' };
const underFive: MaskedCount = { kind: 'underFive' };

/** A number by itself: 1 to 4 are not told apart. */
export function maskCount(value: number): MaskedCount {
  return isSmall(value) ? underFive : { kind: 'exact', value };
}

function isSmall(value: number): boolean {
  return value > 0 && value < leastShown;
}

/**
 * The counts of one product, of which `facts` missing facts are named. The total of the outcomes is public, so a
 * small one is never hidden alone; nor may the facts' counts tell how many lack another one.
 */
export function maskCounts({ outcomes, missing }: TallyCounts, facts: number): MaskedCounts {
  const masked = maskOutcomes(outcomes);
  return { outcomes: masked, missing: maskMissing(missing, masked.unknown).slice(0, facts) };
}

/**
 * Hides the small outcomes and the largest one beside them. What is hidden adds up to a known sum; whatever small
 * numbers one assumes must leave the largest the largest and not small, so that every assumption gives this very
 * view. Where that is not so, all four are withheld.
 */
function maskOutcomes(outcomes: TallyCounts['outcomes']): MaskedCounts['outcomes'] {
  const small = matchOutcomes.filter((outcome) => isSmall(outcomes[outcome]));
  if (small.length === 0) return each((outcome) => maskCount(outcomes[outcome]));
  const largest = matchOutcomes.reduce((one, other) => (outcomes[other] > outcomes[one] ? other : one));
  const shown = matchOutcomes.filter((outcome) => outcome !== largest && !small.includes(outcome));
  const hidden = [...small, largest].reduce((sum, outcome) => sum + outcomes[outcome], 0);
  const leastOfLargest = hidden - largestHidden * small.length;
  const largestShown = Math.max(0, ...shown.map((outcome) => outcomes[outcome]));
  if (small.includes(largest) || leastOfLargest < leastShown || leastOfLargest <= largestShown)
    return each(() => withheld);
  return each((outcome) => (outcome === largest ? withheld : maskCount(outcomes[outcome])));
}

function each(mask: (outcome: MatchOutcome) => MaskedCount): MaskedCounts['outcomes'] {
  return {
    eligible: mask('eligible'),
    nearly: mask('nearly'),
    unknown: mask('unknown'),
    ineligible: mask('ineligible'),
  };
}

/**
 * A fact's count is hidden where it is small, where those undecided that do not lack the fact are few, and wholly
 * where the number of the undecided is hidden. Where the facts together are mentioned a few times more often than
 * there are undecided enterprises, that many lack more than one: then the rarest fact's count is withheld.
 */
function maskMissing(missing: TallyCounts['missing'], unknown: MaskedCount): MaskedCounts['missing'] {
  if (unknown.kind !== 'exact') return missing.map(({ path }) => ({ path, count: withheld }));
  const masked = missing.map(({ path, count }) => ({
    path,
    count: isSmall(unknown.value - count) ? withheld : maskCount(count),
  }));
  const mentions = missing.reduce((sum, { count }) => sum + count, 0);
  if (!isSmall(mentions - unknown.value) || masked.some(({ count }) => count.kind !== 'exact')) return masked;
  return masked.map((fact, index) => (index === masked.length - 1 ? { ...fact, count: withheld } : fact));
}
