/** The id of the field of a key, as the error summary names it. */
export function fieldId(key: string): string {
  return `fact-${key}`;
}

/** The id of the part of the page that shows a fact or list. */
export function factId(code: string): string {
  return `about-${code}`;
}

/**
 * Opens the group that holds a fact and moves the focus to what changes it.
 * @param path its path in the dictionary
 */
export function openFact(path: string): void {
  const [code = path] = path.split('.');
  const shown = document.getElementById(factId(code));
  shown?.closest('details')?.setAttribute('open', '');
  shown?.scrollIntoView({ block: 'center' });
  shown?.querySelector<HTMLElement>('[data-opens]')?.focus();
}

/**
 * Moves the focus to a field that is about to be drawn.
 * @param key the key of its change
 */
export function focusField(key: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(key))?.focus());
}
