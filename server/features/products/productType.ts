import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import type { Institution, Product, ProductTerm, RuleSentence } from '../../../schema/generated/resolvers.js';
import { describe, type Rule } from '../../rules/index.js';
import type { CompiledProduct } from './compiledProduct.js';
import {
  collaterals,
  institutionKinds,
  pricingKinds,
  productKinds,
  productStatuses,
  repayments,
} from './enumNames.js';
import { sourceNamed, sourceType } from './productSource.js';

const types = new WeakMap<CompiledProduct, Product>();

/** A product as the interface shows it; made once a version, for the sentences of its rule take time. */
export function productType(product: CompiledProduct): Product {
  const known = types.get(product);
  if (known) return known;
  const type = newProductType(product);
  types.set(product, type);
  return type;
}

function newProductType({ document, version, institution, rule, tiers }: CompiledProduct): Product {
  const { slug, name, summary, illustrative, validFrom, validTo = null, offer } = document;
  return {
    slug,
    version,
    institution: institutionType(institution),
    kind: productKinds[document.kind],
    pricing: pricingKinds[offer.pricing.kind],
    name,
    summary,
    illustrative,
    status: productStatuses[document.status],
    validFrom,
    validTo,
    minAmount: offer.minAmount,
    maxAmount: offer.maxAmount,
    minTermMonths: offer.minTermMonths,
    maxTermMonths: offer.maxTermMonths,
    repayment: repayments[offer.repayment],
    collateral: collaterals[offer.collateral],
    turnaroundWorkingDays: offer.turnaroundWorkingDays,
    days: offer.pricing.kind === 'bridge' ? offer.pricing.days : null,
    lprBase: offer.pricing.kind === 'loan' ? offer.pricing.lprBase : null,
    priceRangeBp: rangeOf(tiers.map(({ priceBp }) => priceBp)),
    terms: termTypes(document),
    documents: document.documents,
    sources: document.sources.map(sourceType),
    conditions: sentences(document, rule),
  };
}

/** An institution as the interface shows it. */
export function institutionType({ id, kind, name }: InstitutionDocument): Institution {
  return { id, kind: institutionKinds[kind], name };
}

function termTypes(document: ProductDocument): readonly ProductTerm[] {
  const terms = document.offer.terms ?? [];
  return terms.map(({ label, text, source }) => ({ label, text, source: sourceNamed(document, source) }));
}

function sentences(document: ProductDocument, rule: Rule): readonly RuleSentence[] {
  return describe(rule).map(({ id, parent, depth, sentence, waivable, source }) => ({
    id,
    parent,
    depth,
    sentence,
    waivable,
    source: sourceNamed(document, source),
  }));
}

function rangeOf(prices: readonly number[]): readonly number[] {
  return [Math.min(...prices), Math.max(...prices)];
}
