import type { PatentDerived, PatentKind, PatentRow } from '../../../schema/generated/facts.js';
import { calendarDate, type CalendarDate } from '../calendar/date.js';
import { patentExpiry, patentRemainingMonths } from '../patent/patentLife.js';
import type { Derivation } from './inputs.js';
import { countMembers, largestOfMembers, someMember, sumMembers, type Members } from './members.js';
import { allOf, anyOf, inOrder, is, not, type Truth } from './truth.js';

/** Derived fields of one patent: whole months of protection left (0 once expired), and whether it can be pledged. */
export const patentDerivations: {
  readonly [Code in keyof PatentDerived]-?: (
    patent: PatentRow,
    asOf: CalendarDate,
  ) => PatentDerived[Code] | undefined;
} = { remainingMonths, pledgeable };

const validPatentsOf =
  (kind: PatentKind): Derivation<number> =>
  ({ patents }, asOf) =>
    countMembers(patents, (patent) => allOf(is(patent.kind, kind), isInForce(patent, asOf)));

/** Inventions granted, with the annual fee paid, and not expired. */
export const validInventions = validPatentsOf('invention');

/** Utility models granted, with the annual fee paid, and not expired. */
export const validUtilityModels = validPatentsOf('utilityModel');

/** Valid inventions related to the main product or service, and other IP of class I (国科发政〔2017〕115号). */
export const classOneIp: Derivation<number> = ({ patents, otherClassOneIp }, asOf) =>
  together(
    countRelated(patents, (kind) => is(kind, 'invention'), asOf),
    otherClassOneIp,
  );

/** Valid utility models and designs related to the main product or service, and software copyrights (the same). */
export const classTwoIp: Derivation<number> = ({ patents, softwareCopyrights }, asOf) =>
  together(
    countRelated(patents, (kind) => not(is(kind, 'invention')), asOf),
    softwareCopyrights,
  );

function countRelated(
  patents: Members<PatentRow>,
  isOfKind: (kind: PatentKind | undefined) => Truth,
  asOf: CalendarDate,
): number | undefined {
  return countMembers(patents, (patent) =>
    allOf(isOfKind(patent.kind), patent.relatedToMainProduct, isInForce(patent, asOf)),
  );
}

function together(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** Number of patents that can be pledged. */
export const pledgeablePatents: Derivation<number> = ({ patents }, asOf) =>
  countMembers(patents, (patent) => pledgeable(patent, asOf));

/** The largest number of months left among the patents that can be pledged; 0 without any. */
export const pledgeableMonths: Derivation<number> = ({ patents }, asOf) =>
  largestOfMembers(
    patents,
    (patent) => pledgeable(patent, asOf),
    (patent) => remainingMonths(patent, asOf),
  );

/** Number of patents whose pledge is registered or filed for registration. */
export const pledgedPatents: Derivation<number> = ({ patents }) =>
  countMembers(patents, ({ pledgeState }) => not(is(pledgeState, 'none')));

const pledgeableValueOf =
  (isOfKind: (kind: PatentKind | undefined) => Truth): Derivation<number> =>
  ({ patents, needTermMonths }, asOf) =>
    sumMembers(
      patents,
      (patent) =>
        allOf(
          isOfKind(patent.kind),
          pledgeable(patent, asOf),
          inOrder(needTermMonths, remainingMonths(patent, asOf)),
        ),
      ({ valuation }) => valuation,
    );

/** Valuations, fen, of the inventions that can be pledged and outlive the loan (ground 6 of refusal). */
export const pledgeableInventionValue = pledgeableValueOf((kind) => is(kind, 'invention'));

/** The same of utility models and designs. */
export const pledgeableOtherValue = pledgeableValueOf((kind) => not(is(kind, 'invention')));

function remainingMonths(patent: PatentRow, asOf: CalendarDate): number | undefined {
  const expiry = expiryOf(patent);
  return expiry === undefined ? undefined : Math.max(0, patentRemainingMonths(expiry, asOf));
}

/**
 * Whether the pledge of a patent could be registered, by the grounds of refusal of 专利权质押登记办法 (CNIPA
 * announcement 461): granted (3), in force (2), fee paid (4), no dispute or preservation (5), co-owners
 * consent (8), not pledged already (9).
 */
function pledgeable(patent: PatentRow, asOf: CalendarDate): Truth {
  return allOf(
    isInForce(patent, asOf),
    is(patent.pledgeState, 'none'),
    not(patent.dispute),
    anyOf(not(patent.coOwned), patent.coOwnerConsent),
  );
}

function isInForce(patent: PatentRow, asOf: CalendarDate): Truth {
  const expiry = expiryOf(patent);
  const expired = expiry === undefined ? undefined : expiry <= asOf;
  return allOf(is(patent.status, 'granted'), patent.feePaid, not(expired));
}

function expiryOf({ kind, filed }: PatentRow): CalendarDate | undefined {
  return kind === undefined || filed === undefined ? undefined : patentExpiry(kind, calendarDate(filed));
}

/** Whether any patent is in an ownership dispute or under preservation. */
export const patentDispute: Derivation<boolean> = ({ patents }) =>
  someMember(patents, ({ dispute }) => dispute);
