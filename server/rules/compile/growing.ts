/** A list of 32-bit integers that grows at its end; `data` is longer than `length`, and changes when it grows. */
export class GrowingInts {
  data: Int32Array;
  length = 0;

  constructor(capacity = 8) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = enlarged(this.data, new Int32Array(grown(this.length)));
    this.data[this.length] = value;
    this.length += 1;
  }

  /** Empties the list; its memory is used again. */
  clear(): void {
    this.length = 0;
  }

  /** The integers that it holds now. */
  copy(): Int32Array {
    return this.data.slice(0, this.length);
  }

  get bytes(): number {
    return this.data.byteLength;
  }
}

/** A list of doubles that grows at its end; `data` is longer than `length`, and changes when it grows. */
export class GrowingDoubles {
  data = new Float64Array(8);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length)
      this.data = enlarged(this.data, new Float64Array(grown(this.length)));
    this.data[this.length] = value;
    this.length += 1;
  }

  /** Empties the list; its memory is used again. */
  clear(): void {
    this.length = 0;
  }
}

const grown = (length: number): number => length + (length >> 1) + 8;

function enlarged<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
