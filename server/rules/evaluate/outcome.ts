/** What a rule comes to: a fact that is not known makes a condition neither true nor false. */
export type Outcome = 'true' | 'false' | 'unknown';

const NEGATION: Readonly<Record<Outcome, Outcome>> = { true: 'false', false: 'true', unknown: 'unknown' };

/** Kleene's not. */
export const negate = (outcome: Outcome): Outcome => NEGATION[outcome];

/** A decided outcome. */
export const decided = (holds: boolean): Outcome => (holds ? 'true' : 'false');

/**
 * Decides whether at least `count` conditions hold, given how many surely do and how many are undecided.
 * @returns false only when the count can no longer be reached
 */
export const reached = (count: number, sure: number, undecided: number): Outcome =>
  sure >= count ? 'true' : sure + undecided < count ? 'false' : 'unknown';
