/** How many accounts the crashing writer moves sums between, and what each holds at first. */
export const ACCOUNTS = 5;
export const OPENING_FEN = 1_000_000;

/** How many documents the crashing writer changes by one update, which is several commits. */
export const SWEPT = 400;
