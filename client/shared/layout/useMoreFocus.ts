import { useEffect, useRef, type RefObject } from 'react';

/**
 * A further page of a list takes the place of the button that asked for it, and the focus that was lost with it: at
 * its first entry.
 * @param isMore whether the page was asked for by such a button and is drawn
 * @returns to be put on what holds the page's entries
 */
export function useMoreFocus<Holder extends HTMLElement>(isMore: boolean): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    if (!isMore || document.activeElement !== document.body) return;
    holder.current?.querySelector<HTMLElement>('a, button, [tabindex]')?.focus();
  }, [isMore]);
  return holder;
}
