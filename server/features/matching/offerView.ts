import type {
  Cost as CostView,
  CostKind,
  CostLine as CostLineView,
  Offer as OfferView,
  OfferOption as OptionView,
  Rate,
} from '../../../schema/generated/resolvers.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import { yuanFromFen, type AllInCost, type CostLine, type CostLineKind } from '../../domain/index.js';
import { missingFact, type FactNames } from './conditionView.js';
import { sourceNamed } from '../products/index.js';
import type { Offer, OfferOption } from './offer.js';
import { annualRateOf, type Price } from './price.js';

const costKinds: Readonly<Record<CostLineKind, CostKind>> = {
  interest: 'INTEREST',
  guaranteeFee: 'GUARANTEE_FEE',
  premium: 'PREMIUM',
  rent: 'RENT',
  oneOffFee: 'ONE_OFF_FEE',
  subsidy: 'SUBSIDY',
};

/** An indicative offer as the API shows it: money in yuan, sources whole. */
export function offerView(offer: Offer, document: ProductDocument, names: FactNames): OfferView {
  return {
    options: offer.options.map((option) => optionView(option, document)),
    missing: offer.missing.map((path) => missingFact(path, names)),
    feesAvoided: (document.offer.feesAvoided ?? []).map(({ label, amount, source }) => ({
      ...{ label, amount },
      source: sourceNamed(document, source),
    })),
    answerBy: offer.answerBy.date,
    answerByProvisional: offer.answerBy.provisional,
  };
}

function optionView({ tier, limit, price, cost }: OfferOption, document: ProductDocument): OptionView {
  return {
    tier: tier.code,
    tierLabel: tier.label,
    limit: limit === null ? null : yuanFromFen(limit),
    rate: rateView(price),
    shareBp: price.kind === 'equity' ? price.largestShare : null,
    cost: cost === null ? null : costView(cost, document),
    source: sourceNamed(document, tier.source),
  };
}

const overNothing = { lprBase: null, lprBp: null, lprDate: null, spreadBp: null };

function rateView(price: Price): Rate | null {
  const annualBp = annualRateOf(price);
  if (annualBp === null) return null;
  const dailyBp = price.kind === 'bridge' ? price.dailyRate : null;
  if (price.kind !== 'loan') return { annualBp, dailyBp, ...overNothing };
  const { tenor, lpr, spread } = price.annual;
  return { annualBp, dailyBp, lprBase: tenor, lprBp: lpr.rate, lprDate: lpr.since, spreadBp: spread };
}

/** One line of a cost as the API shows it. */
export function lineView({ kind, label, amount, source }: CostLine, document: ProductDocument): CostLineView {
  return { kind: costKinds[kind], label, amount: yuanFromFen(amount), source: sourceNamed(document, source) };
}

function costView(cost: AllInCost, document: ProductDocument): CostView {
  const { basis } = cost;
  return {
    amount: yuanFromFen(basis.amount),
    termMonths: basis.termMonths,
    monthsCovered: cost.coveredMonths,
    amountAssumed: basis.amountFrom === 'limit',
    termAssumed: basis.termFrom === 'assumed',
    lines: cost.lines.map((line) => lineView(line, document)),
    total: yuanFromFen(cost.total),
    allInRateBp: cost.allInRate,
    method: cost.method,
  };
}
