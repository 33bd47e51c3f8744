import type { ProductDocument } from '../../schema/generated/product.js';

type Json = Readonly<Record<string, unknown>>;

/** A node of a rule as it stands in a seed, and whether it stands inside the `where` of a `some`. */
interface SeedRuleNode {
  readonly node: Json;
  readonly isInside: boolean;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as it stands; empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function membersOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

/** The rules held by a group (`all`, `any`, `not`, `atLeast`) or a `where`, in document order. */
function childrenOf(node: Json): readonly unknown[] {
  const { all, any, not, atLeast, where } = node;
  const groups = [all, any, isObject(atLeast) ? atLeast['of'] : []];
  return [...groups.flatMap(membersOf), not, where].filter(isObject);
}

function placedNodes(rule: unknown, isInside: boolean): readonly SeedRuleNode[] {
  if (!isObject(rule)) return [];
  const below = childrenOf(rule).flatMap((child) => placedNodes(child, isInside || 'some' in rule));
  return [{ node: rule, isInside }, ...below];
}

/** All nodes of a rule in pre-order. */
export function ruleNodes(rule: unknown): readonly Json[] {
  return placedNodes(rule, false).map(({ node }) => node);
}

/** A rule's conditions, comparisons and `some`, in pre-order; what stands inside a `some` is part of it. */
export function conditionsOf(rule: unknown): readonly Json[] {
  return placedNodes(rule, false)
    .filter(({ node, isInside }) => !isInside && ('some' in node || 'op' in node))
    .map(({ node }) => node);
}

/** The dictionary paths that a rule or expression reads; members stand under their collection. */
export function pathsRead(part: unknown, collection = ''): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((item) => pathsRead(item, collection));
  if (!isObject(part)) return [];
  const inner = textOf(part['some'] ?? part['count'] ?? part['sum']);
  const own = textOf(part['field']);
  const under = (name: string) => (collection === '' ? name : `${collection}.${name}`);
  return [
    ...[own, inner].filter((name) => name !== '').map(under),
    ...Object.values(part).flatMap((value) => pathsRead(value, inner === '' ? collection : under(inner))),
  ];
}

/** Every rule of a product: of eligibility, of each tier that has one, and of each pool of its packages. */
export function rulesOf(product: ProductDocument): readonly unknown[] {
  const pools = (product.packages ?? []).flatMap(({ legs }) =>
    legs.flatMap(({ partner }) => ('pool' in partner ? [partner.pool.rule] : [])),
  );
  return [product.rule, ...product.tiers.flatMap(({ when }) => (when === undefined ? [] : [when])), ...pools];
}

/** The dictionary paths that a product reads, in its rules and its limits, each once. */
export function pathsOf(product: ProductDocument): readonly string[] {
  const limits = [
    ...product.tiers.map(({ limit }) => limit),
    ...(product.packages ?? []).map(({ effect }) => effect.limit),
  ];
  return [...new Set(pathsRead([...rulesOf(product), ...limits]))];
}
