import type {
  CostLine,
  Package,
  PackageHint,
  PackageLeg,
  Packages,
  RiskShare,
} from '../../../../schema/generated/resolvers.js';
import type { ProductDocument } from '../../../../schema/generated/product.js';
import { yuanFromFen, type AllInCost, type Fen, type LocalizedText } from '../../../domain/index.js';
import { packageRoles, productType, sourceNamed } from '../../products/index.js';
import { missingFact, type FactNames } from '../conditionView.js';
import { decidingConditions, explainMatch } from '../explainedMatch.js';
import { headlineOf } from '../headline.js';
import type { PlacedMatch } from '../matching.js';
import { lineView } from '../offerView.js';
import { outcomeNames } from '../outcomeNames.js';
import { bestPackage, packageOffers, type LegOffer, type PackageOffer } from './packageOffer.js';

/** The packages of a product as the API shows them. */
export function packagesView(placed: PlacedMatch, names: FactNames): Packages & { __typename: 'Packages' } {
  const offers = packageOffers(placed);
  const best = bestPackage(offers);
  return {
    __typename: 'Packages',
    items: offers.map((offer) => packageView(offer, placed, { best: offer === best, names })),
  };
}

/**
 * The best package of a match where the product requires one, or one fits and is cheaper than the loan alone. Others,
 * a larger limit at the same cost among them, are no hint in a list of results and stand on the product's own page.
 */
export function packageHint(placed: PlacedMatch): PackageHint | null {
  const best = bestPackage(packageOffers(placed));
  if (best === undefined || placed.match.judgement.outcome === 'ineligible') return null;
  const { outcome, allInRate, alone, limit, packaged } = best;
  const { name, required } = packaged.declared;
  const cheaper = allInRate !== null && alone !== null && allInRate < alone && outcome !== 'ineligible';
  if (!required && !cheaper) return null;
  return { name, required, outcome: outcomeNames[outcome], allInRateBp: allInRate, limit: yuanOrNull(limit) };
}

function packageView(
  offer: PackageOffer,
  placed: PlacedMatch,
  { best, names }: { readonly best: boolean; readonly names: FactNames },
): Package {
  const { packaged, outcome, limit, amount, total, allInRate, alone, missing } = offer;
  const { id, name, required, source } = packaged.declared;
  const { document } = placed.match.product;
  return {
    ...{ id, name, required, best },
    outcome: outcomeNames[outcome],
    legs: [loanLeg(offer, placed), ...offer.legs.map((leg) => legView(leg, offer))],
    limit: yuanOrNull(limit),
    amount: yuanOrNull(amount),
    total: yuanOrNull(total),
    allInRateBp: allInRate,
    aloneAllInRateBp: alone,
    riskShares: riskViews(offer, document),
    missing: missing.map((path) => missingFact(path, names)),
    source: sourceNamed(document, source),
  };
}

function loanLeg({ outcome, loan }: PackageOffer, { match, subject }: PlacedMatch): PackageLeg {
  const { product, judgement } = match;
  return {
    id: 'loan',
    role: 'LOAN',
    name: product.document.name,
    product: productType(product),
    outcome: outcomeNames[judgement.outcome],
    headline: headlineOf(match, decidingConditions(explainMatch(match, subject))),
    decides: judgement.outcome === outcome && outcome !== 'eligible',
    lines: linesOf(loan, product.document),
    candidates: 1,
  };
}

function legView({ leg, chosen, outcome, candidates }: LegOffer, whole: PackageOffer): PackageLeg {
  const match = chosen?.match ?? null;
  return {
    id: leg.id,
    role: packageRoles[leg.role],
    name: chosen?.name ?? nobody,
    product: match && productType(match.product),
    outcome: outcomeNames[outcome],
    headline: chosen?.headline() ?? noPartner,
    decides: outcome === whole.outcome && outcome !== 'eligible',
    lines: match ? linesOf(chosen?.allIn ?? null, match.product.document) : [],
    candidates,
  };
}

function linesOf(cost: AllInCost | null, document: ProductDocument): readonly CostLine[] {
  return (cost?.lines ?? []).map((line) => lineView(line, document));
}

function riskViews({ packaged, legs, risk }: PackageOffer, document: ProductDocument): readonly RiskShare[] {
  return packaged.declared.riskShares.map(({ leg, label, shareBp, source }, place) => ({
    party: label ?? partyOf(legs.find((one) => one.leg.id === leg)),
    shareBp,
    amount: yuanOrNull(risk?.[place] ?? null),
    source: sourceNamed(document, source),
  }));
}

function partyOf(leg: LegOffer | undefined): LocalizedText {
  return leg?.chosen?.match?.product.institution.name ?? leg?.chosen?.name ?? nobody;
}

function yuanOrNull(amount: Fen | null): string | null {
  return amount === null ? null : yuanFromFen(amount);
}

const nobody: LocalizedText = { zh: '暂无合作方', en: 'No partner' };
const noPartner: LocalizedText = {
  zh: '目前没有可用的合作方。',
  en: 'No partner can stand here at present.',
};
