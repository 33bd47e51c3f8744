import type { CalendarDate } from '../calendar/date.js';
import { accepted, type Result } from '../result.js';
import type { PledgeEntry } from './entry.js';
import { pledgeLife, type PledgeLife, type PledgeRefusalCode } from './life.js';

/**
 * The lives of all pledges as the ledger knew them at the end of a day: an entry counts when neither its effective
 * nor its recording date is later. Refuses with the first broken pledge's refusal (see `pledgeLife`).
 */
export function pledgesAsOf(
  entries: readonly PledgeEntry[],
  asOf: CalendarDate,
): Result<readonly PledgeLife[], PledgeRefusalCode> {
  const lives: PledgeLife[] = [];
  for (const own of entriesByPledge(entries).values()) {
    const known = knownEntries(own, asOf);
    if (known.length === 0) continue;
    const life = pledgeLife(known.toSorted((left, right) => left.sequence - right.sequence));
    if (!life.ok) return life;
    lives.push(life.value);
  }
  return accepted(lives);
}

/** A revocation overtakes changes that were recorded earlier but are still to take effect: all of it is void. */
function knownEntries(own: readonly PledgeEntry[], asOf: CalendarDate): readonly PledgeEntry[] {
  const recorded = own.filter((entry) => entry.recordingDate <= asOf);
  if (recorded.some((entry) => entry.event.type === 'revoked')) return recorded;
  return recorded.filter((entry) => entry.effectiveDate <= asOf);
}

/** The entries of each pledge, in the order in which they stand. */
export function entriesByPledge(
  entries: readonly PledgeEntry[],
): ReadonlyMap<string, readonly PledgeEntry[]> {
  const byPledge = new Map<string, PledgeEntry[]>();
  for (const entry of entries) {
    const own = byPledge.get(entry.pledgeId);
    if (own === undefined) byPledge.set(entry.pledgeId, [entry]);
    else own.push(entry);
  }
  return byPledge;
}
