import type { CalendarDate } from '../calendarDate.js';
import { dayOf } from '../calendarDate.js';
import type { Run } from '../evaluate/run.js';
import type { Profile } from '../profile.js';
import type { Conditions } from './conditions.js';
import { WAITING } from './verdict.js';

/** A profile as of a date, as the compiled matcher reads it: what each condition of the catalogue comes to on it. */
export class EncodedProfile {
  /** By condition: `HOLDS`, `FAILS`, `OPEN` or `WAITING`. */
  readonly verdicts: Uint8Array;
  readonly profile: Profile;
  readonly run: Run;
  /** Whether a condition that is not the evaluator's may be undecided. */
  readonly lacks: boolean;
  readonly #conditions: Conditions;

  /** @param spent an encoded profile that is needed no more; its memory is used again */
  constructor(conditions: Conditions, profile: Profile, asOf: CalendarDate, spent?: EncodedProfile) {
    this.run = { asOf: dayOf(asOf), leniency: undefined };
    this.profile = profile;
    this.verdicts =
      spent?.verdicts.length === conditions.size ? spent.verdicts : new Uint8Array(conditions.size);
    this.lacks = conditions.decide(profile, this.run.asOf, this.verdicts);
    this.#conditions = conditions;
  }

  /** Decides a condition that waits for the evaluator. */
  settle(id: number): number {
    const verdict = this.#conditions.decideOther(id, this.profile, this.run);
    this.verdicts[id] = verdict;
    return verdict;
  }

  /** Decides every condition that still waits. */
  settleAll(): void {
    for (const id of this.#conditions.otherIds()) {
      if (this.verdicts[id] === WAITING) this.settle(id);
    }
  }
}
