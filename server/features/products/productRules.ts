import type { ProductDocument } from '../../../schema/generated/product.js';
import { analyseProduct, type Analysis, type CalendarDate, type Dictionary } from '../../rules/index.js';
import { compileRules, type CompiledRules } from './compiledProduct.js';
import type { DocumentResult } from '../documents/index.js';
import { readProduct } from './productDocument.js';

/** A product document that has been checked, with its rule and tiers read. */
export interface ProductRules extends CompiledRules {
  readonly document: ProductDocument;
}

/** Reads a product document and its rules; the first fault is that of `readProduct`. */
export function readProductRules(dictionary: Dictionary, json: unknown): DocumentResult<ProductRules> {
  const document = readProduct(dictionary, json);
  if (!document.ok) return document;
  const rules = compileRules(dictionary, document.value);
  return rules.ok ? { ok: true, value: { document: document.value, ...rules.value } } : rules;
}

/**
 * What can hardly be meant in a product, as of a date: what the analyser finds in its rule, tiers and limits, and a
 * last day that has passed. Paths are JSON Pointers into the document.
 */
export function analyseProductRules({ document, rule, tiers }: ProductRules, asOf: CalendarDate): Analysis {
  const placed = tiers.map(({ code, when, limit }, index) => ({
    code,
    path: `/tiers/${index}`,
    when,
    limit,
  }));
  const { findings, unfinished } = analyseProduct({ rule, tiers: placed }, asOf);
  const { validTo } = document;
  if (validTo === undefined || validTo >= asOf) return { findings, unfinished };
  const message = {
    zh: `本产品已于 ${validTo} 失效（基准日期 ${asOf}），请核对。`,
    en: `The product was in force until ${validTo}, before the as-of date ${asOf}. Check it.`,
  };
  const ended = { code: 'DATE_PASSED', level: 'notice', path: '/validTo', message } as const;
  return { findings: [ended, ...findings], unfinished };
}
