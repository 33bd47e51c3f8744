import type { OfferPartsFragment } from '../../generated/operations.js';
import { compareDecimals } from '../answers/decimal.js';

/** The lowest and the highest of a figure among the tiers that are possible. */
export interface Range<Value> {
  readonly low: Value;
  readonly high: Value;
}

/** An offer's figures over its possible tiers; a figure that no tier has is absent. */
export interface OfferFigures {
  readonly limit: Range<string> | undefined;
  readonly allInBp: Range<number> | undefined;
  readonly total: Range<string> | undefined;
  /** Largest share of the enterprise that an investor takes, basis points. */
  readonly shareBp: Range<number> | undefined;
  readonly monthsCovered: number | undefined;
}

/** Sums an indicative offer up: ranges where facts that decide the tier are missing. */
export function offerFigures(offer: OfferPartsFragment): OfferFigures {
  const costs = offer.options.flatMap(({ cost }) => (cost ? [cost] : []));
  const limits = offer.options.flatMap(({ limit }) => (limit === null ? [] : [limit]));
  return {
    limit: rangeOf(limits, compareDecimals),
    allInBp: rangeOf(
      costs.map(({ allInRateBp }) => allInRateBp),
      (a, b) => a - b,
    ),
    total: rangeOf(
      costs.map(({ total }) => total),
      compareDecimals,
    ),
    shareBp: rangeOf(
      offer.options.flatMap(({ shareBp }) => (shareBp === null ? [] : [shareBp])),
      (a, b) => a - b,
    ),
    monthsCovered: costs[0]?.monthsCovered,
  };
}

function rangeOf<Value>(values: readonly Value[], compare: (a: Value, b: Value) => number) {
  const sorted = [...values].sort(compare);
  const [low] = sorted;
  const high = sorted.at(-1);
  return low === undefined || high === undefined ? undefined : { low, high };
}
