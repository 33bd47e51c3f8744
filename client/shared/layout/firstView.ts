/** The page as the browser loaded it keeps the browser's own focus; only what replaces it takes the focus. */
let first = true;

/** Whether nothing has been navigated to since the browser loaded the page. */
export function isFirstView(): boolean {
  return first;
}

/** From here on a new heading takes the focus. */
export function endFirstView(): void {
  first = false;
}
