import process from 'node:process';

/**
 * How often a property is tried: the times given, or `RULES_PROPERTIES` in a long run. A failure prints its seed and
 * path; `RULES_SEED` runs that seed again.
 */
export function runs(times: number): { numRuns: number; seed?: number } {
  const { RULES_PROPERTIES, RULES_SEED } = process.env;
  const numRuns = RULES_PROPERTIES === undefined ? times : Number(RULES_PROPERTIES);
  return RULES_SEED === undefined ? { numRuns } : { numRuns, seed: Number(RULES_SEED) };
}
