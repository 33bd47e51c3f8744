/** The only source of time: the server is given one, tests give a fixed one. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

const shanghaiDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar date (`YYYY-MM-DD`) in Asia/Shanghai at the clock's present instant. */
export function todayInShanghai(clock: Clock): string {
  return shanghaiDate.format(clock.now());
}
