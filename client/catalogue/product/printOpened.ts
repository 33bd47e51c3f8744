/** Prints the page with every fold open, and folds again what was folded. */
export function printOpened(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  const setOpen = (open: boolean) => folded.forEach((details) => (details.open = open));
  setOpen(true);
  window.addEventListener('afterprint', () => setOpen(false), { once: true });
  window.print();
}
