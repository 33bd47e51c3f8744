import { useEffect, useState, useSyncExternalStore } from 'react';

/** Long enough that a quick change of several answers is said once. */
const settleMs = 700;

let message = '';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has readers told of a change, politely and only once it has settled. */
export function announce(text: string): void {
  message = text;
  listeners.forEach((listener) => listener());
}

/** The one hidden region, present from load, that says what `announce` was given last. */
export function LiveRegion() {
  const latest = useSyncExternalStore(subscribe, () => message);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(latest), settleMs);
    return () => clearTimeout(timer);
  }, [latest]);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said}
    </div>
  );
}
