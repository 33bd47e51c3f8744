/** Gives a new condition its number. */
export type NewCondition = () => number;
