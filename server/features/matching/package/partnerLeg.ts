import {
  costBasis,
  fen,
  type AllInCost,
  type Candidate,
  type Fen,
  type LocalizedText,
} from '../../../domain/index.js';
import { explain } from '../../../rules/index.js';
import type { CompiledPackage, CompiledProduct } from '../../products/index.js';
import { costOf, guaranteeCost } from '../cost.js';
import { decidingConditions, explainMatch } from '../explainedMatch.js';
import { headlineFor, headlineOf } from '../headline.js';
import type { MatchedProduct } from '../matchedProduct.js';
import type { Partners } from '../matching.js';
import { judge } from '../outcome.js';
import { annualRateOf } from '../price.js';
import type { Subject } from '../subject.js';

type Leg = CompiledPackage['declared']['legs'][number];

/** Whom a package is for: the product that declares it, the subject, and the amount of the whole, where known. */
export interface PackageCase {
  readonly product: CompiledProduct;
  readonly subject: Subject;
  readonly amount: Fen | null;
  readonly partners: Partners;
}

/** Who may stand in a leg, with what would be said of it. */
export interface LegCandidate extends Candidate {
  readonly name: LocalizedText;
  /** Null for a pool. */
  readonly match: MatchedProduct | null;
  readonly allIn: AllInCost | null;
  readonly missing: readonly string[];
  readonly headline: () => LocalizedText;
}

/** Everyone who may stand in a leg of a package: products in force of the kind or names it asks for, or its pool. */
export function candidatesFor(
  leg: Leg,
  packaged: CompiledPackage,
  packageCase: PackageCase,
): readonly LegCandidate[] {
  const { partner, role } = leg;
  if ('pool' in partner) return [poolCandidate(leg.id, partner.pool.name, packaged, packageCase)];
  const { partners } = packageCase;
  const wanted =
    'products' in partner
      ? partner.products.flatMap((slug) => partners.get(slug) ?? [])
      : [...partners.values()].filter(({ product }) => product.document.kind === partner.kind);
  return wanted
    .filter(({ product }) => product.document.status === 'published')
    .map((match) => partnerCandidate(match, role, packageCase));
}

function partnerCandidate(
  match: MatchedProduct,
  role: Leg['role'],
  { subject, amount }: PackageCase,
): LegCandidate {
  const { document } = match.product;
  const covers = coversWhole(match, amount);
  const allIn = covers ? partnerCost(match, role, subject, amount) : null;
  return {
    id: document.slug,
    party: document.institution,
    name: document.name,
    match,
    outcome: covers ? match.judgement.outcome : 'ineligible',
    cost: allIn?.total ?? null,
    allIn,
    missing: match.judgement.missing,
    headline: () =>
      covers ? headlineOf(match, decidingConditions(explainMatch(match, subject))) : coversNot,
  };
}

/** Whether a partner's limits and term take the whole amount; what is not known speaks for it. */
function coversWhole({ offer, coversTerm }: MatchedProduct, amount: Fen | null): boolean {
  if (coversTerm === false) return false;
  const limits = (offer?.options ?? []).map(({ limit }) => limit);
  return amount === null || limits.every((limit) => limit === null || limit >= amount);
}

/** The dearest of the tiers that are possible, on the whole amount. */
function partnerCost(
  { product, offer }: MatchedProduct,
  role: Leg['role'],
  { need }: Subject,
  amount: Fen | null,
): AllInCost | null {
  if (amount === null || offer === null) return null;
  const { document } = product;
  const basis = costBasis({ needAmount: amount, needTermMonths: need.termMonths, limit: amount });
  if (role === 'guarantee') return guaranteeCost(document, basis);
  const dearest = [...offer.options].sort(
    (one, other) => (annualRateOf(other.price) ?? 0) - (annualRateOf(one.price) ?? 0),
  )[0];
  return dearest ? costOf(document, dearest.price, { need: { ...need, amount }, limit: amount }) : null;
}

function poolCandidate(
  id: string,
  name: LocalizedText,
  { pools }: CompiledPackage,
  { product, subject }: PackageCase,
): LegCandidate {
  const rule = pools.get(id);
  if (rule === undefined) throw new Error(`The pool ${id} of ${product.document.slug} has no rule.`);
  const { profile, asOf, remark } = subject;
  const { nearPercent } = product.document;
  const judgement = judge(rule, profile, asOf, nearPercent);
  const deciding = () =>
    decidingConditions(explain(rule, profile, asOf, { lenient: { nearPercent }, remark }));
  return {
    ...{ id, name, party: null, match: null, allIn: null },
    outcome: judgement.outcome,
    cost: fen(0),
    missing: judgement.missing,
    headline: () => headlineFor({ judgement, deciding: deciding(), met: poolMet }),
  };
}

const coversNot: LocalizedText = {
  zh: '额度或期限不覆盖这笔贷款。',
  en: 'Its limit or term does not cover this loan.',
};

const poolMet: LocalizedText = {
  zh: '按您填写的信息，符合资金池的条件。',
  en: 'On what you told us, the pool’s conditions are met.',
};
