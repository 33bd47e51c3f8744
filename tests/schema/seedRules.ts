import type { ProductDocument } from '../../schema/generated/product.js';

type Json = Readonly<Record<string, unknown>>;

/** A node of a rule as it stands in a seed: where it stands and what it carries. */
export interface SeedRuleNode {
  readonly id: string;
  /** A comparison or `some`: what an explanation shows as one condition. */
  readonly isCondition: boolean;
  /** Inside the `where` of a `some`, and so part of that condition. */
  readonly isInside: boolean;
  readonly source: string;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
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

/** All nodes of a rule in pre-order. */
export function ruleNodes(rule: unknown, isInside = false): readonly SeedRuleNode[] {
  if (!isObject(rule)) return [];
  const isSome = 'some' in rule;
  const node = {
    id: textOf(rule['id']),
    isCondition: isSome || 'op' in rule,
    isInside,
    source: textOf(rule['source']),
  };
  return [node, ...childrenOf(rule).flatMap((child) => ruleNodes(child, isInside || isSome))];
}

/** Ids of a rule's conditions, comparisons and `some`, in pre-order. */
export function conditionIds(rule: unknown): readonly string[] {
  return ruleNodes(rule)
    .filter(({ isCondition, isInside }) => isCondition && !isInside)
    .map(({ id }) => id);
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

/** Every rule of a product: of eligibility, and of each tier that has one. */
export function rulesOf(product: ProductDocument): readonly unknown[] {
  return [product.rule, ...product.tiers.flatMap(({ when }) => (when === undefined ? [] : [when]))];
}

/** The dictionary paths that a product reads, in its rules and its limits, each once. */
export function pathsOf(product: ProductDocument): readonly string[] {
  const limits = product.tiers.map(({ limit }) => limit);
  return [...new Set(pathsRead([...rulesOf(product), ...limits]))];
}
