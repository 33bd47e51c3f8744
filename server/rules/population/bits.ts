/** Sets of rows, a bit each, 32 a word. */
export type Bits = Int32Array;

/** The rows for which something surely holds, and those for which it may; the same list where nothing is unknown. */
export interface Truth {
  readonly sure: Bits;
  readonly possible: Bits;
}

/** How many rows are in the set. */
export function countOf(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += onesIn(word);
  return count;
}

/** How many rows are in both sets. */
export function countOfBoth(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word += 1) count += onesIn((one[word] ?? 0) & (other[word] ?? 0));
  return count;
}

/** The ones of a word, added up in pairs, fours, bytes and all at once. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Keeps in a set only what is in the other too. */
export function keep(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Adds to a set what is in the other. */
export function include(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

/** What is in one set and not in the other. */
export const without = (bits: Bits, other: Bits): Bits =>
  bits.map((word, index) => word & ~(other[index] ?? 0));

/** Calls for each row of a set, ascending. */
export function eachRow(bits: Bits, call: (row: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      call(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
}

/** The rows for which at least `count` of the parts hold; by adding part after part to "at least one", "two" and on. */
export function atLeast(count: number, parts: readonly Bits[], words: number): Bits {
  if (count <= 0) return new Int32Array(words).fill(-1);
  if (count > parts.length) return new Int32Array(words);
  const reached = Array.from({ length: count }, () => new Int32Array(words));
  for (const part of parts) {
    for (let level = count - 1; level >= 0; level -= 1) {
      const below = reached[level - 1];
      const here = reached[level];
      if (!here) continue;
      for (let word = 0; word < words; word += 1) {
        here[word] = (here[word] ?? 0) | ((part[word] ?? 0) & (below ? (below[word] ?? 0) : -1));
      }
    }
  }
  return reached[count - 1] ?? new Int32Array(words);
}
