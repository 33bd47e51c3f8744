import {
  allInRateOf,
  cheapestChoice,
  combinedOutcome,
  fen,
  riskAmounts,
  type AllInCost,
  type BasisPoints,
  type Fen,
} from '../../../domain/index.js';
import type { CompiledPackage, CompiledProduct } from '../../products/index.js';
import { costOf } from '../cost.js';
import type { PlacedMatch } from '../matching.js';
import { limitOf, type OfferOption } from '../offer.js';
import { matchOutcomes, type MatchOutcome } from '../outcome.js';
import { annualRateOf, priceOf } from '../price.js';
import { dearestRate } from '../rank.js';
import type { Subject } from '../subject.js';
import { candidatesFor, type LegCandidate } from './partnerLeg.js';

/** One leg beside the loan: who stands in it (null where no one can), out of how many. */
export interface LegOffer {
  readonly leg: CompiledPackage['declared']['legs'][number];
  readonly chosen: LegCandidate | null;
  readonly outcome: MatchOutcome;
  readonly candidates: number;
}

/**
 * A package for one subject: the cheapest choice of those beside the loan, what the whole costs on its amount, fen,
 * and what each party bears of it, in the order of the declared shares.
 */
export interface PackageOffer {
  readonly packaged: CompiledPackage;
  readonly outcome: MatchOutcome;
  readonly loan: AllInCost | null;
  readonly legs: readonly LegOffer[];
  readonly limit: Fen | null;
  readonly amount: Fen | null;
  readonly total: Fen | null;
  readonly allInRate: BasisPoints | null;
  /** All-in rate of the loan alone; null where it is not to be had alone. */
  readonly alone: BasisPoints | null;
  readonly risk: readonly Fen[] | null;
  readonly missing: readonly string[];
}

/** Every package that a matched product declares, in its order. */
export function packageOffers(placed: PlacedMatch): readonly PackageOffer[] {
  return placed.match.product.packages.map((packaged) => packageOffer(packaged, placed));
}

/** The best of a product's packages: outcome, then all-in rate, then the product's order. */
export function bestPackage(offers: readonly PackageOffer[]): PackageOffer | undefined {
  return [...offers].sort(
    (one, other) =>
      matchOutcomes.indexOf(one.outcome) - matchOutcomes.indexOf(other.outcome) ||
      (one.allInRate ?? Infinity) - (other.allInRate ?? Infinity) ||
      0,
  )[0];
}

function packageOffer(packaged: CompiledPackage, { match, subject, partners }: PlacedMatch): PackageOffer {
  const { declared } = packaged;
  const { product, judgement, offer } = match;
  const option = dearestOption(offer?.options ?? []);
  const { limit, missing } = packageLimit(packaged, product, subject, option);
  const amount = amountOf(limit, subject.need.amount);
  const loan = loanCost(packaged, product, subject, { option, amount });
  const legs = chosenLegs(packaged, { product, subject, amount, partners });
  // A pool costs nothing and has no lines; a leg that no one stands in leaves the whole without a cost.
  const costs = [
    loan,
    ...legs.flatMap(({ chosen }) => (chosen && !chosen.match ? [] : [chosen?.allIn ?? null])),
  ];
  const whole = wholeCost(costs);
  return {
    packaged,
    outcome: combinedOutcome([judgement.outcome, ...legs.map(({ outcome }) => outcome)]),
    ...{ loan, legs, limit, amount, ...whole },
    alone: declared.required ? null : dearestRate(match),
    risk:
      amount === null
        ? null
        : riskAmounts(
            amount,
            declared.riskShares.map(({ shareBp }) => shareBp),
          ),
    missing: [
      ...new Set([...judgement.missing, ...missing, ...legs.flatMap(({ chosen }) => chosen?.missing ?? [])]),
    ],
  };
}

function chosenLegs(
  packaged: CompiledPackage,
  packageCase: Parameters<typeof candidatesFor>[2],
): readonly LegOffer[] {
  const { legs } = packaged.declared;
  const candidates = legs.map((leg) => candidatesFor(leg, packaged, packageCase));
  const choice = cheapestChoice(candidates, new Set([packageCase.product.document.institution]));
  return legs.map((leg, place) => {
    const chosen = choice?.[place] ?? null;
    const outcome = chosen?.outcome ?? 'ineligible';
    return { leg, chosen, outcome, candidates: candidates[place]?.length ?? 0 };
  });
}

/** A range counts by its dearer end, as it ranks. */
function dearestOption(options: readonly OfferOption[]): OfferOption | undefined {
  const rateOf = ({ price }: OfferOption) => annualRateOf(price) ?? 0;
  return [...options].sort((one, other) => rateOf(other) - rateOf(one))[0];
}

/** The package's own limit, or that of the tier; null for a product that the subject is turned away from. */
function packageLimit(
  { limit }: CompiledPackage,
  product: CompiledProduct,
  subject: Subject,
  option: OfferOption | undefined,
) {
  if (option === undefined) return { limit: null, missing: [] };
  if (limit === null) return { limit: option.limit, missing: [] };
  return limitOf(product, limit, subject);
}

function amountOf(limit: Fen | null, needed: Fen | undefined): Fen | null {
  if (limit === null || limit <= 0) return null;
  return needed === undefined || limit < needed ? limit : needed;
}

function loanCost(
  { declared }: CompiledPackage,
  { document }: CompiledProduct,
  { need, asOf }: Subject,
  { option, amount }: { readonly option: OfferOption | undefined; readonly amount: Fen | null },
): AllInCost | null {
  if (option === undefined || amount === null) return null;
  const price = priceOf(document.offer.pricing, option.tier.priceBp + declared.effect.spreadBp, asOf);
  return costOf(document, price, { need: { ...need, amount }, limit: amount });
}

/** What the whole costs where every part of it is known. */
function wholeCost(costs: readonly (AllInCost | null)[]): {
  readonly total: Fen | null;
  readonly allInRate: BasisPoints | null;
} {
  const [loan] = costs;
  if (!loan || costs.includes(null)) return { total: null, allInRate: null };
  const lines = costs.flatMap((cost) => cost?.lines ?? []);
  return {
    total: fen(lines.reduce((sum, { amount }) => sum + amount, 0)),
    allInRate: allInRateOf(lines, loan.basis),
  };
}
