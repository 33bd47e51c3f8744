import { fenOfChecked, type Fen } from '../../domain/index.js';
import type { CompiledProduct } from '../products/index.js';
import { insuresWhole } from './cost.js';
import type { Need } from './need.js';
import { offerOf, type Offer, type OfferCase } from './offer.js';
import { judge, type Judgement } from './outcome.js';

/**
 * One product matched: outcome, offer (null when ineligible), and whether the wanted amount and term lie
 * within what it offers (null when that is not known).
 */
export interface MatchedProduct {
  readonly product: CompiledProduct;
  readonly judgement: Judgement;
  readonly offer: Offer | null;
  readonly coversAmount: boolean | null;
  readonly coversTerm: boolean | null;
}

/** Matches one product with one enterprise. Pure: the same case gives the same answer. */
export function matchProduct(product: CompiledProduct, offerCase: OfferCase): MatchedProduct {
  const { profile, asOf } = offerCase;
  return matchJudged(product, judge(product.rule, profile, asOf, product.document.nearPercent), offerCase);
}

/** Adds to what a product was judged what it offers. */
export function matchJudged(
  product: CompiledProduct,
  judgement: Judgement,
  offerCase: OfferCase,
): MatchedProduct {
  const { need } = offerCase;
  const offer = judgement.outcome === 'ineligible' ? null : offerOf(product, offerCase);
  return {
    product,
    judgement,
    offer,
    coversAmount: coversAmount(product, offer, need.amount),
    coversTerm: coversTerm(product, need),
  };
}

/** Within the product's range and, where a limit is known, within the lowest limit of the possible tiers. */
function coversAmount({ document }: CompiledProduct, offer: Offer | null, wanted?: Fen): boolean | null {
  if (wanted === undefined || insuresWhole(document.offer.pricing)) return null;
  if (wanted < fenOfChecked(document.offer.minAmount) || wanted > fenOfChecked(document.offer.maxAmount))
    return false;
  if (offer === null) return null;
  if (offer.options.length === 0) return false;
  const limits = offer.options.map(({ limit }) => limit);
  if (limits.some((limit) => limit !== null && limit < wanted)) return false;
  return limits.includes(null) ? null : true;
}

/** A term is wanted of money that is borrowed for months: an investor stays, bridge money has its own days. */
function coversTerm({ document }: CompiledProduct, { termMonths }: Need): boolean | null {
  const { kind } = document.offer.pricing;
  if (termMonths === undefined || kind === 'equity' || kind === 'bridge') return null;
  return termMonths >= document.offer.minTermMonths && termMonths <= document.offer.maxTermMonths;
}
