import institutionSchema from '../../../schema/json/institution.schema.json' with { type: 'json' };
import productSchema from '../../../schema/json/product.schema.json' with { type: 'json' };
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import type { Dictionary } from '../../rules/index.js';
import { compileRules } from './compiledProduct.js';
import type { DocumentResult } from './documentFault.js';
import { productLawFault } from './productLaws.js';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const checkProduct = ajv.compile<ProductDocument>(productSchema);
const checkInstitution = ajv.compile<InstitutionDocument>(institutionSchema);

/**
 * Checks a product: its shape (`DOCUMENT_INVALID`), its rule and tiers (the codes of the rule language), and what
 * neither can say, such as that every source it names exists.
 */
export function readProduct(dictionary: Dictionary, json: unknown): DocumentResult<ProductDocument> {
  const shaped = readShape(checkProduct, json);
  if (!shaped.ok) return shaped;
  const compiled = compileRules(dictionary, shaped.value);
  if (!compiled.ok) return compiled;
  const fault = productLawFault(shaped.value);
  return fault ? { ok: false, fault } : shaped;
}

/** Checks an institution's shape. */
export function readInstitution(json: unknown): DocumentResult<InstitutionDocument> {
  return readShape(checkInstitution, json);
}

function readShape<Document>(check: ValidateFunction<Document>, json: unknown): DocumentResult<Document> {
  if (check(json)) return { ok: true, value: json };
  const error = check.errors?.[0];
  const detail = error?.message ?? '';
  return {
    ok: false,
    fault: {
      code: 'DOCUMENT_INVALID',
      path: error?.instancePath ?? '',
      message: {
        zh: `内容不符合规定的格式（${detail}），请对照 schema/json 改正。`,
        en: `The content is not of the required form (${detail}); schema/json has it.`,
      },
    },
  };
}
