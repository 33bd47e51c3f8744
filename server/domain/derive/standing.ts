import type { NegativeListingRow } from '../../../schema/generated/facts.js';
import type { CalendarDate } from '../calendar/date.js';
import type { Derivation } from './inputs.js';
import { someMember } from './members.js';
import { allOf, inOrder, not, type Truth } from './truth.js';

/** Whether any listing is in force on the as-of date and not repaired. */
export const negativeListed: Derivation<boolean> = ({ negativeListings }, asOf) =>
  someMember(negativeListings, (listing) => allOf(isInForce(listing, asOf), not(listing.repaired)));

/**
 * A listing is in force from its first day until the day before its removal. One that is marked as not
 * repaired and has no date of removal stands: else its enterprise could declare a recorded listing away.
 */
function isInForce({ from, to, repaired }: NegativeListingRow, asOf: CalendarDate): Truth {
  const removed = to === undefined && repaired === false ? false : inOrder<string>(to, asOf);
  return allOf(inOrder<string>(from, asOf), not(removed));
}
