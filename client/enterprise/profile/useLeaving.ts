import { useCallback, useEffect, useRef } from 'react';
import { useBlocker, type BlockerFunction, type Location } from 'react-router';
import { creditCodeIn } from '../../shared/case/caseAddress.js';

/** A way out of the page that waits for a decision. */
export interface Leaving {
  /** Where it leads; undefined while nobody is about to leave. */
  readonly to: Location | undefined;
  /** Goes there; does nothing where it was given up meanwhile. */
  readonly go: () => void;
  readonly stay: () => void;
}

/**
 * Holds every way out of a page while something on it is not saved: a move within the site until it is decided, and
 * closing, reloading or leaving the site by the browser's own question. Nothing is held while nothing is changed.
 */
export function useLeaving(hasChanges: boolean): Leaving {
  const holds = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) =>
      hasChanges &&
      (nextLocation.pathname !== currentLocation.pathname ||
        creditCodeIn(nextLocation.search) !== creditCodeIn(currentLocation.search)),
    [hasChanges],
  );
  useEffect(() => {
    if (!hasChanges) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasChanges]);
  const blocker = useBlocker(holds);
  const latest = useRef(blocker);
  useEffect(() => {
    latest.current = blocker;
  }, [blocker]);
  return {
    to: blocker.location,
    go: () => latest.current.proceed?.(),
    stay: () => latest.current.reset?.(),
  };
}
