import type { Outcome } from '../evaluate/outcome.js';

/** What a condition or a product comes to, as one byte; the lowest bit alone says that it surely fails. */
export const HOLDS = 0;
export const FAILS = 1;
export const OPEN = 2;
/** Of a condition that is decided only when a product needs it; counted as not failing until then. */
export const WAITING = 4;

const OUTCOMES: readonly Outcome[] = ['true', 'false', 'unknown'];

/** The outcome that a byte stands for. */
export function outcomeOfVerdict(verdict: number | undefined): Outcome {
  const outcome = verdict === undefined ? undefined : OUTCOMES[verdict];
  if (outcome === undefined) throw new Error(`${String(verdict)} is no verdict`);
  return outcome;
}

const VERDICTS: Readonly<Record<Outcome, number>> = { true: HOLDS, false: FAILS, unknown: OPEN };

/** The byte of an outcome, or of its opposite. */
export function verdictOf(outcome: Outcome, negated: boolean): number {
  const verdict = VERDICTS[outcome];
  return negated && verdict !== OPEN ? verdict ^ 1 : verdict;
}
