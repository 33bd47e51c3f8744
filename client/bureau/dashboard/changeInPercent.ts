/** The change from one amount to another with its sign and one decimal: +3.4%, or 0.0%; undefined from nothing. */
export function changeInPercent(before: string | null, after: string | null): string | undefined {
  if (before === null || after === null) return undefined;
  const base = Number(before);
  if (base === 0) return undefined;
  const tenths = Math.round(((Number(after) - base) / base) * 1000);
  const sign = tenths < 0 ? '−' : tenths > 0 ? '+' : '';
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1)}%`;
}

/** The share of a part in a whole with one decimal: 24.1%. */
export function shareInPercent(part: string, whole: string): string {
  return `${((Number(part) / Number(whole)) * 100).toFixed(1)}%`;
}
