import type { Fault, PageInfo } from '../../../schema/generated/resolvers.js';
import { cursorOf } from './cursor.js';
import { cursorInvalid, type PageRequest } from './pageRequest.js';

/** A page of a list in the form of a GraphQL connection. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** How a page lies in its list. */
export interface PagePlace<Node> {
  readonly key: (node: Node) => string;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** A connection of the items of one page. */
export function connectionOf<Node>(nodes: readonly Node[], place: PagePlace<Node>): Connection<Node> {
  const edges = nodes.map((node) => ({ cursor: cursorOf(place.key(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: place.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: place.totalCount,
  };
}

/** The page of a whole list in memory that is asked for; a fault where no item has the cursor's key. */
export function pageOf<Node>(
  all: readonly Node[],
  { first, after }: PageRequest,
  key: (node: Node) => string,
): { readonly connection: Connection<Node> } | { readonly fault: Fault } {
  const before = after === undefined ? -1 : all.findIndex((node) => key(node) === after);
  if (after !== undefined && before < 0) return { fault: cursorInvalid };
  const nodes = all.slice(before + 1, before + 1 + first);
  const hasNextPage = before + 1 + first < all.length;
  return { connection: connectionOf(nodes, { key, hasNextPage, totalCount: all.length }) };
}
