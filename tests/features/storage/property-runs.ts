import fc from 'fast-check';

/** Filters, updates and pipelines tried in each test; many more by `npm run test:storage-properties`. */
export const CASES = Number(process.env['STORAGE_PROPERTIES'] ?? 300);

/** A test of a property may take so long, in milliseconds. */
export const LIMIT = 60_000 + CASES * 60;

const isLong = process.env['STORAGE_PROPERTIES'] !== undefined;

/** Tries a property on as many cases as asked, so many of them in a run; a long run says how many there were. */
export const assertOn = async <Ts extends [unknown, ...unknown[]]>(
  what: string,
  casesARun: number,
  property: fc.IAsyncPropertyWithHooks<Ts>,
): Promise<void> => {
  const numRuns = Math.ceil(CASES / casesARun);
  await fc.assert(property, { numRuns });
  if (isLong) process.stdout.write(`${numRuns * casesARun} ${what}: 0 differences\n`);
};
