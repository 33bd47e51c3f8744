const form = /^[A-Za-z0-9_-]+$/;

/** An opaque cursor from the key that a list is ordered by. */
export function cursorOf(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key in a cursor; undefined for a text that `cursorOf` has not made. */
export function keyOf(cursor: string): string | undefined {
  if (!form.test(cursor)) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return cursorOf(key) === cursor ? key : undefined;
}
