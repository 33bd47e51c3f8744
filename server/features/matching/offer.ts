import {
  addWorkingDays,
  fen,
  fenOfChecked,
  type AllInCost,
  type Fen,
  type WorkingDayDate,
} from '../../domain/index.js';
import {
  evaluate,
  evaluateExpression,
  type CalendarDate,
  type NumericExpression,
  type Profile,
} from '../../rules/index.js';
import type { CompiledProduct, CompiledTier } from '../products/index.js';
import { costOf } from './cost.js';
import type { Need } from './need.js';
import { priceOf, type Price } from './price.js';

/** What one tier offers: the limit in fen, null while facts are missing, and the cost once an amount is known. */
export interface OfferOption {
  readonly tier: CompiledTier;
  readonly limit: Fen | null;
  readonly price: Price;
  readonly cost: AllInCost | null;
}

/**
 * An indicative offer: one option, or the possible ones in the order of the tiers while facts that decide
 * the tier are missing; none where the limit is not positive.
 */
export interface Offer {
  readonly options: readonly OfferOption[];
  readonly missing: readonly string[];
  readonly answerBy: WorkingDayDate;
}

/** Whom and when an offer is for. */
export interface OfferCase {
  readonly profile: Profile;
  readonly need: Need;
  readonly asOf: CalendarDate;
}

const fenPerYuan = 100;

/** The indicative offer of a product for an enterprise that its rule does not turn away. */
export function offerOf(product: CompiledProduct, offerCase: OfferCase): Offer {
  const tiers = possibleTiers(product.tiers, offerCase);
  const options = tiers.map(({ tier }) => optionOf(product, tier, offerCase));
  const missing = [...tiers.flatMap((tier) => tier.missing), ...options.flatMap((option) => option.missing)];
  return {
    options: options.map(({ option }) => option).filter(({ limit }) => limit === null || limit > 0),
    missing: [...new Set(missing)],
    answerBy: addWorkingDays(offerCase.asOf, product.document.offer.turnaroundWorkingDays),
  };
}

/** The tiers up to the first whose rule is true; an undecided one before it stays possible. */
function possibleTiers(tiers: readonly CompiledTier[], { profile, asOf }: OfferCase) {
  const possible: { readonly tier: CompiledTier; readonly missing: readonly string[] }[] = [];
  for (const tier of tiers) {
    const { outcome, missing } =
      tier.when === null ? { outcome: 'true', missing: [] } : evaluate(tier.when, profile, asOf);
    if (outcome !== 'false') possible.push({ tier, missing });
    if (outcome === 'true') break;
  }
  return possible;
}

function optionOf(product: CompiledProduct, tier: CompiledTier, { profile, need, asOf }: OfferCase) {
  const { limit, missing } = limitOf(product, tier.limit, { profile, asOf });
  const price = priceOf(product.document.offer.pricing, tier.priceBp, asOf);
  const cost = limit === null || limit <= 0 ? null : costOf(product.document, price, { need, limit });
  return { option: { tier, limit, price, cost }, missing };
}

/** A limit in fen, or the facts that it waits for. */
interface Limit {
  readonly limit: Fen | null;
  readonly missing: readonly string[];
}

/** The limit, floored to the yuan; never above the product's largest amount. */
export function limitOf(
  product: CompiledProduct,
  expression: NumericExpression,
  { profile, asOf }: Pick<OfferCase, 'profile' | 'asOf'>,
): Limit {
  const result = evaluateExpression(expression, profile, asOf);
  if (!result.known) return { limit: null, missing: result.missing };
  const largest = fenOfChecked(product.document.offer.maxAmount);
  const yuan = result.value.floor();
  const limit = yuan < BigInt(largest / fenPerYuan) ? fen(Number(yuan) * fenPerYuan) : largest;
  return { limit, missing: [] };
}
