/** An item of a flat list in pre-order that names the item holding it. */
interface Listed {
  readonly id: number;
  readonly parent: number | null;
}

/** An item with the items that it holds, in their order. */
export interface Branch<Item extends Listed> {
  readonly item: Item;
  readonly children: readonly Branch<Item>[];
}

/**
 * Builds the trees of a flat list in pre-order; several roots are kept. An item whose parent is missing from the
 * list becomes a root, so that nothing of an explanation is lost.
 */
export function treesOf<Item extends Listed>(items: readonly Item[]): readonly Branch<Item>[] {
  const ids = new Set(items.map(({ id }) => id));
  const held = new Map<number | null, Item[]>();
  for (const item of items) {
    const holder = item.parent !== null && ids.has(item.parent) ? item.parent : null;
    held.set(holder, [...(held.get(holder) ?? []), item]);
  }
  const branch = (item: Item): Branch<Item> => ({ item, children: (held.get(item.id) ?? []).map(branch) });
  return (held.get(null) ?? []).map(branch);
}
