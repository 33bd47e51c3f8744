/** The most steps that one analysis takes; a step is a look at one part of a condition. About a second of work. */
const MOST_STEPS = 1_500_000;

/** The most steps that one single question takes, so that a hard one leaves some for the others. */
const MOST_STEPS_OF_ONE = 200_000;

/** Counts the work of an analysis, so that no rule, however tangled, keeps it from ending. */
export class Budget {
  private left = MOST_STEPS;

  /** Whether no further question can be answered. */
  isSpent(): boolean {
    return this.left < 0;
  }

  /** Starts one question: a function that says whether so many steps more may be taken. */
  question(): (steps: number) => boolean {
    let own = MOST_STEPS_OF_ONE;
    return (steps) => {
      own -= steps;
      this.left -= steps;
      return own >= 0 && this.left >= 0;
    };
  }
}
