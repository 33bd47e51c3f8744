/** What is done behind the requests, piece by piece. */
export interface BackgroundParts {
  /** Does one piece; false when there is nothing to be done. It lets the event loop turn when it takes long. */
  readonly step: () => Promise<boolean>;
  /** Told what a piece failed with; the next is tried a while later. */
  readonly failed: (error: unknown) => void;
}

const retryAfter = 5_000;

/** One loop that works while there is something to be done, and else sleeps until it is roused. */
export class BackgroundWork {
  readonly #parts: BackgroundParts;
  #loop: Promise<void> = Promise.resolve();
  #wake: (() => void) | undefined;
  #roused = false;
  #idle = false;
  #stopped = false;

  constructor(parts: BackgroundParts) {
    this.#parts = parts;
  }

  /** Whether it sleeps because nothing is to be done. */
  get isIdle(): boolean {
    return this.#idle && !this.#roused;
  }

  /** Whether it is to end: a piece that has turned the event loop asks before it goes on. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** Says that there may be something to be done. */
  rouse(): void {
    this.#roused = true;
    if (this.#idle) this.#wake?.();
  }

  /** Ends after the piece under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#roused = false;
      if (!(await this.#attempt())) await this.#sleep();
    }
  }

  /** What is roused while it waits after a failure is done after that time. */
  async #attempt(): Promise<boolean> {
    try {
      return await this.#parts.step();
    } catch (error) {
      if (this.#stopped) return false;
      this.#parts.failed(error);
      await this.#pause();
      return true;
    }
  }

  async #sleep(): Promise<void> {
    if (this.#stopped || this.#roused) return;
    this.#idle = true;
    await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#idle = false;
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, retryAfter).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
