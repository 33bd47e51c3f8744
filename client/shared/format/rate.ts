/** A rate of whole basis points as a percentage with two decimals: 320 is `3.20%`. */
export function rate(basisPoints: number): string {
  const size = Math.abs(basisPoints);
  const decimals = String(size % 100).padStart(2, '0');
  return `${basisPoints < 0 ? '−' : ''}${Math.floor(size / 100)}.${decimals}%`;
}

/** The spread over a named rate with its sign: `+20 bp`, `−60 bp`; no line break parts the unit from its figure. */
export function spread(basisPoints: number): string {
  return `${basisPoints < 0 ? '−' : '+'}${Math.abs(basisPoints)}\u00a0bp`;
}
