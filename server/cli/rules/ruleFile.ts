import { readProductRules } from '../../features/products/index.js';
import type { Dictionary, LocalizedText, Rule } from '../../rules/index.js';
import { bilingual, parseRule } from '../../rules/index.js';
import { readText } from './inputFile.js';
import { Refusal } from './refusal.js';

type ProductResult = ReturnType<typeof readProductRules>;
export type ProductRules = Extract<ProductResult, { ok: true }>['value'];

/** What is wrong with a file, at a JSON Pointer into it. */
export interface FileFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

/** What a file holds: a product, or a rule alone. */
export type RuleFile =
  | { readonly kind: 'product'; readonly rule: Rule; readonly product: ProductRules }
  | { readonly kind: 'rule'; readonly rule: Rule };

export type RuleFileResult =
  { readonly ok: true; readonly value: RuleFile } | { readonly ok: false; readonly fault: FileFault };

const invalidJson: FileFault = {
  code: 'INVALID_JSON',
  path: '',
  message: { zh: '文件不是 JSON，请改正。', en: 'The file is no JSON. Correct it.' },
};

/** Whether a document has a rule as one of its parts, as a product has; a rule alone is a condition itself. */
const isProduct = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && ('rule' in json || 'slug' in json);

/**
 * Reads a file that holds a product or a rule alone.
 * @throws Refusal where the file can't be read at all
 */
export function readRuleFile(file: string, dictionary: Dictionary): RuleFileResult {
  const text = readText(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, fault: invalidJson };
  }
  if (isProduct(json)) {
    const product = readProductRules(dictionary, json);
    if (!product.ok) return product;
    return { ok: true, value: { kind: 'product', rule: product.value.rule, product: product.value } };
  }
  const rule = parseRule(dictionary, json, '');
  return rule.ok ? { ok: true, value: { kind: 'rule', rule: rule.value } } : rule;
}

/** Reads a file that must be good for the command to go on. */
export function goodRuleFile(file: string, dictionary: Dictionary): RuleFile {
  const read = readRuleFile(file, dictionary);
  if (read.ok) return read.value;
  const { code, path, message } = read.fault;
  throw new Refusal(`${file} ${path || '/'} ${code} ${bilingual(message)}`);
}
