/** Kleene's third value is undefined: a fact that is not known decides nothing by itself. */
export type Truth = boolean | undefined;

/** Kleene "and": false as soon as one part is false, unknown while one is unknown. */
export function allOf(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

/** Kleene "or": true as soon as one part is true, unknown while one is unknown. */
export function anyOf(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

/** Kleene "not". */
export function not(part: Truth): Truth {
  return part === undefined ? undefined : !part;
}

/** Whether a fact has a value; unknown while the fact is. */
export function is<Value>(fact: Value | undefined, value: Value): Truth {
  return fact === undefined ? undefined : fact === value;
}

/** Whether two ordered values, dates as ISO text or numbers, stand in order (equal included). */
export function inOrder<Value extends string | number>(
  first: Value | undefined,
  second: Value | undefined,
): Truth {
  return first === undefined || second === undefined ? undefined : first <= second;
}
