import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import {
  parseExpression,
  parseRule,
  type Dictionary,
  type Fault,
  type NumericExpression,
  type Result,
  type Rule,
} from '../../rules/index.js';

/** One tier with its rule and limit read. */
export interface CompiledTier {
  readonly code: string;
  readonly label: ProductDocument['tiers'][number]['label'];
  /** Null in the last tier, which is for all. */
  readonly when: Rule | null;
  /** In yuan. */
  readonly limit: NumericExpression;
  /** Spread over the LPR, or premium rate a year, in basis points. */
  readonly priceBp: number;
  /** Id of a source of the document. */
  readonly source: string | null;
}

/** A package with its rules read. */
export interface CompiledPackage {
  readonly declared: DeclaredPackage;
  /** In place of the tier's limit, yuan; null where the tier's holds. */
  readonly limit: NumericExpression | null;
  /** Rules of the pools among its legs, by the leg's id. */
  readonly pools: ReadonlyMap<string, Rule>;
}

type DeclaredPackage = NonNullable<ProductDocument['packages']>[number];

/** The rule and tiers of a product, read and checked against the dictionary. */
export interface CompiledRules {
  readonly rule: Rule;
  readonly tiers: readonly CompiledTier[];
  readonly packages: readonly CompiledPackage[];
}

/** One version of a product, ready for matching. */
export interface CompiledProduct extends CompiledRules {
  readonly document: ProductDocument;
  readonly version: number;
  readonly institution: InstitutionDocument;
}

/** Reads the rules of a document; the fault's path is a JSON Pointer into the document. */
export function compileRules(dictionary: Dictionary, document: ProductDocument): Result<CompiledRules> {
  const rule = parseRule(dictionary, document.rule, '/rule');
  if (!rule.ok) return rule;
  const tiers: CompiledTier[] = [];
  for (const [index, tier] of document.tiers.entries()) {
    const compiled = compileTier(dictionary, tier, `/tiers/${index}`);
    if (!compiled.ok) return compiled;
    tiers.push(compiled.value);
  }
  const packages: CompiledPackage[] = [];
  for (const [index, declared] of (document.packages ?? []).entries()) {
    const compiled = compilePackage(dictionary, declared, `/packages/${index}`);
    if (!compiled.ok) return compiled;
    packages.push(compiled.value);
  }
  return { ok: true, value: { rule: rule.value, tiers, packages } };
}

function compileTier(
  dictionary: Dictionary,
  tier: ProductDocument['tiers'][number],
  path: string,
): Result<CompiledTier> {
  const when = tier.when === undefined ? undefined : parseRule(dictionary, tier.when, `${path}/when`);
  if (when && !when.ok) return when;
  const limit = parseExpression(dictionary, tier.limit, `${path}/limit`);
  if (!limit.ok) return limit;
  const { code, label, priceBp, source = null } = tier;
  return { ok: true, value: { code, label, priceBp, source, when: when?.value ?? null, limit: limit.value } };
}

function compilePackage(
  dictionary: Dictionary,
  declared: DeclaredPackage,
  path: string,
): Result<CompiledPackage> {
  const { effect, legs } = declared;
  const limit =
    effect.limit === undefined
      ? undefined
      : parseExpression(dictionary, effect.limit, `${path}/effect/limit`);
  if (limit && !limit.ok) return limit;
  const pools = new Map<string, Rule>();
  for (const [index, { id, partner }] of legs.entries()) {
    if (!('pool' in partner)) continue;
    const rule = parseRule(dictionary, partner.pool.rule, `${path}/legs/${index}/partner/pool/rule`);
    if (!rule.ok) return rule;
    pools.set(id, rule.value);
  }
  return { ok: true, value: { declared, limit: limit?.value ?? null, pools } };
}

/** A stored document whose rule no longer fits the dictionary: a defect of the data, named in the log. */
export function unreadableProduct(key: string, { code, path, message }: Fault): Error {
  return new Error(`Product ${key} can't be read: ${code} at ${path}: ${message.en}`);
}
