import type { Portrait } from './portrait.js';
import type { Saved } from './SavedNotice.js';

/** What was saved last in this tab, said on the version that it became. */
const lastSaved = new Map<string, Saved>();

/** Keeps what was just saved, for the version that it becomes. */
export function rememberSaved(creditCode: string, saved: Saved): void {
  lastSaved.set(creditCode, saved);
}

/** What this tab saved as a version; undefined where it was another's. */
export function savedBefore({ creditCode, version }: Portrait): Saved | undefined {
  const saved = lastSaved.get(creditCode);
  return saved?.version === version ? saved : undefined;
}
