/** Gives the items in turn, for ever. */
export function inTurn<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => {
    const item = items[next];
    if (item === undefined) throw new Error('nothing to take turns with');
    next = (next + 1) % items.length;
    return item;
  };
}
