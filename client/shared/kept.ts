/** What the browser keeps: for one tab (`session`) or for later visits (`local`). A browser may refuse both. */
type Place = 'session' | 'local';

const stores: Readonly<Record<Place, () => Storage>> = {
  session: () => window.sessionStorage,
  local: () => window.localStorage,
};

/** The text kept under a name; null where there is none or the browser keeps nothing. */
export function readKept(place: Place, name: string): string | null {
  try {
    return stores[place]().getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or removes it when empty; where the browser refuses, the page works on without. */
export function writeKept(place: Place, name: string, text: string): void {
  try {
    if (text) stores[place]().setItem(name, text);
    else stores[place]().removeItem(name);
  } catch {
    // Private windows and full stores refuse; nothing on the page depends on it.
  }
}
