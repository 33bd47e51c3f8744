/**
 * A stream of random numbers that its seed text decides: the same seed gives the same stream on every machine
 * (xmur3 to spread the text, sfc32 to go on from it; both public domain, by Bob Jenkins and Chris Doty-Humphrey).
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    const next = spread(seed);
    [this.#a, this.#b, this.#c] = [next(), next(), next()];
    for (let round = 0; round < 12; round += 1) this.unit();
  }

  /** From 0 up to, but without, 1. */
  unit(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** A number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + this.unit() * (high - low);
  }

  /** True in so many of 1. */
  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** One member of a list that is not empty. */
  pick<Member>(members: readonly Member[]): Member {
    return chosen(members, this.int(0, members.length - 1));
  }

  /** One member, in proportion to its weight. */
  weighted<Member extends { readonly weight: number }>(members: readonly Member[]): Member {
    let left = this.unit() * members.reduce((sum, { weight }) => sum + weight, 0);
    const index = members.findIndex(({ weight }) => (left -= weight) < 0);
    return chosen(members, index < 0 ? members.length - 1 : index);
  }

  /** Members taken each with a chance of its own, at least one. */
  some<Member>(members: readonly Member[], share: number): readonly Member[] {
    const taken = members.filter(() => this.chance(share));
    return taken.length > 0 ? taken : [this.pick(members)];
  }

  /** Normally distributed with mean 0 and deviation 1, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** `median` times a factor around 1 whose logarithm is normal with this deviation. */
  around(median: number, deviation: number): number {
    return median * Math.exp(deviation * this.normal());
  }

  /** How many rare things happened where `mean` are usual, at most `most`. */
  count(mean: number, most: number): number {
    const threshold = Math.exp(-Math.min(mean, 700));
    let product = this.unit();
    let happened = 0;
    while (product > threshold && happened < most) {
      product *= this.unit();
      happened += 1;
    }
    return happened;
  }
}

function chosen<Member>(members: readonly Member[], index: number): Member {
  const member = members[index];
  if (member === undefined) throw new Error('Nothing to choose from.');
  return member;
}

function spread(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    return (hash ^= hash >>> 16) | 0;
  };
}
