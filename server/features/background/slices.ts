const sliceLength = 8;

/** Cuts long work into slices of 8 ms, between which the event loop turns and others are served. */
export class Slices {
  #begun = performance.now();

  /** Whether the slice at work has lasted its time. */
  isOver(): boolean {
    return performance.now() - this.#begun >= sliceLength;
  }

  /** Lets the event loop turn, then begins the next slice. */
  async turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#begun = performance.now();
  }
}
