import { performance } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';

/**
 * Where a slice ends: at a `turn` the event loop may turn and no more; at `whole` each document written so far is
 * written wholly too, so that what was written may be committed by itself.
 */
type Pause = 'turn' | 'whole';

/** Work in slices, with a pause between two of them. */
export type Sliced<T> = Generator<Pause, T, void>;

/** How long a slice may last, in milliseconds; what is done between two looks at the clock comes on top. */
const SLICE_MS = 8;

/** The clock of one piece of work: tells when its slice is over. */
export class SliceClock {
  #since = performance.now();

  /** Ends the slice where it has lasted long enough. */
  *pause(end: Pause = 'turn'): Sliced<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    yield end;
    this.#since = performance.now();
  }
}

let lastTurn: Promise<void> = Promise.resolve();

/** Waits for a turn of the event loop; works that wait together get one turn each, so that none adds to another. */
const nextTurn = (): Promise<void> => {
  lastTurn = lastTurn.then(() => turn());
  return lastTurn;
};

/**
 * Does work to its end, letting the event loop turn between its slices.
 * @param atWhole called where what was written so far may be committed by itself
 */
export const drive = async <T>(slices: Sliced<T>, atWhole?: () => void): Promise<T> => {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    if (slice.value === 'whole') atWhole?.();
    await nextTurn();
  }
};
