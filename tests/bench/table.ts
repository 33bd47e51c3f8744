/** One thing measured: its name and the milliseconds of each round. */
export interface Row {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

/** Prints median, 95th percentile and maximum of each row, and the median as a multiple of the first row's. */
export function printTable(title: string, rows: readonly Row[]): void {
  const base = quantile(rows[0]?.milliseconds ?? [], 0.5);
  console.log(title);
  console.table(
    rows.map(({ name, milliseconds }) => ({
      measured: name,
      'median ms': rounded(quantile(milliseconds, 0.5)),
      'p95 ms': rounded(quantile(milliseconds, 0.95)),
      'max ms': rounded(quantile(milliseconds, 1)),
      '× first row': rounded(quantile(milliseconds, 0.5) / base),
    })),
  );
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Rounded to two decimals, for a table. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
