import { inspect } from 'node:util';

/** A committed change of one collection. */
export type Change =
  | { readonly kind: 'inserted' | 'changed' | 'removed'; readonly id: unknown }
  /** The collection was dropped, or what happened meanwhile is not known: read it again. */
  | { readonly kind: 'anything' };

/** Called once for each committed change, in the order of the commits. */
export type ChangeListener = (change: Change) => void;

/** Tells one listener: the commit stands whatever it does, so its failure becomes a warning of the process. */
export const tell = (listener: ChangeListener, change: Change): void => {
  try {
    listener(change);
  } catch (failure) {
    process.emitWarning(`A listener to changes failed: ${inspect(failure)}`);
  }
};

/** Ends a subscription; nothing is heard any more once it resolves. */
export type StopListening = () => Promise<void>;

/** An engine's client that tells of committed changes. */
export interface ChangeSource {
  /**
   * Subscribes to a collection. From the moment this resolves, no change is missed.
   * @throws StorageError STORAGE_READ_ONLY on a storage that was opened read-only: it hears of nobody's writes
   */
  changes(collection: string, listener: ChangeListener): Promise<StopListening>;
}
