import institutionSchema from '../../../schema/json/institution.schema.json' with { type: 'json' };
import productSchema from '../../../schema/json/product.schema.json' with { type: 'json' };
import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import type { Dictionary } from '../../rules/index.js';
import { documentShape, type DocumentResult } from '../documents/index.js';
import { compileRules } from './compiledProduct.js';
import { productLawFault } from './productLaws.js';

const readProductShape = documentShape<ProductDocument>(productSchema);

/**
 * Checks a product: its shape (`DOCUMENT_INVALID`), its rule and tiers (the codes of the rule language), and what
 * neither can say, such as that every source it names exists.
 */
export function readProduct(dictionary: Dictionary, json: unknown): DocumentResult<ProductDocument> {
  const shaped = readProductShape(json);
  if (!shaped.ok) return shaped;
  const compiled = compileRules(dictionary, shaped.value);
  if (!compiled.ok) return compiled;
  const fault = productLawFault(shaped.value);
  return fault ? { ok: false, fault } : shaped;
}

/** Checks an institution's shape. */
export const readInstitution = documentShape<InstitutionDocument>(institutionSchema);
