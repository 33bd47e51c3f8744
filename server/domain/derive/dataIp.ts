import type { DataIpCertificateRow } from '../../../schema/generated/facts.js';
import { calendarDate, type CalendarDate } from '../calendar/date.js';
import { monthsBetween } from '../calendar/months.js';
import type { Derivation } from './inputs.js';
import { countMembers, largestOfMembers, sumMembers } from './members.js';
import { allOf, inOrder, type Truth } from './truth.js';

/** Certificates held by the enterprise itself, with a declaration of lawful source, and not expired. */
export const usableDataIp: Derivation<number> = ({ dataIpCertificates }, asOf) =>
  countMembers(dataIpCertificates, (certificate) => isUsable(certificate, asOf));

/** The largest number of months left among those certificates; 0 without any. */
export const dataIpMonths: Derivation<number> = ({ dataIpCertificates }, asOf) =>
  largestOfMembers(
    dataIpCertificates,
    (certificate) => isUsable(certificate, asOf),
    (certificate) => monthsLeft(certificate, asOf),
  );

/** Valuations, fen, of those certificates that last at least as long as the loan. */
export const dataIpValue: Derivation<number> = ({ dataIpCertificates, needTermMonths }, asOf) =>
  sumMembers(
    dataIpCertificates,
    (certificate) =>
      allOf(isUsable(certificate, asOf), inOrder(needTermMonths, monthsLeft(certificate, asOf))),
    ({ valuation }) => valuation,
  );

/** The printed date is the last day on which a certificate is valid. */
function isUsable({ heldBySelf, lawfulSource, expiry }: DataIpCertificateRow, asOf: CalendarDate): Truth {
  return allOf(heldBySelf, lawfulSource, inOrder<string>(asOf, expiry));
}

function monthsLeft({ expiry }: DataIpCertificateRow, asOf: CalendarDate): number | undefined {
  return expiry === undefined ? undefined : Math.max(0, monthsBetween(asOf, calendarDate(expiry)));
}
