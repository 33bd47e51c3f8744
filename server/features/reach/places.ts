/** Gives each enterprise a number of its own, as small as can be; those of removed ones are given again. */
export class Places {
  readonly #byCode = new Map<string, number>();
  readonly #free: number[] = [];

  /** How many enterprises have a place. */
  get size(): number {
    return this.#byCode.size;
  }

  /** The place of an enterprise, a new one for one that has none. */
  of(creditCode: string): number {
    const known = this.#byCode.get(creditCode);
    if (known !== undefined) return known;
    const place = this.#free.pop() ?? this.#byCode.size;
    this.#byCode.set(creditCode, place);
    return place;
  }

  /** Frees the place of an enterprise; undefined for one that has none. */
  free(creditCode: string): number | undefined {
    const place = this.#byCode.get(creditCode);
    if (place === undefined) return undefined;
    this.#byCode.delete(creditCode);
    this.#free.push(place);
    return place;
  }
}
