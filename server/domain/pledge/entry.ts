import type { CalendarDate } from '../calendar/date.js';
import type { Fen } from '../money/fen.js';

/** Kinds of pledged intellectual property. Each is a ledger of its own: amounts are never summed across kinds. */
export const pledgeKinds = ['patent', 'dataIp', 'trademark', 'copyright'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

/** The pledgor as it stood on the day of registration; later moves or renames leave old figures alone. */
export interface Pledgor {
  readonly creditCode: string;
  readonly name: string;
  /** Class of GB/T 4754-2017, four digits. */
  readonly industry: string;
  /** Slug of a town of Yuyao. */
  readonly town: string;
}

/** A pledged right: patent number or number of its certificate, and its title. */
export interface PledgedAsset {
  readonly number: string;
  readonly title: string;
}

/** What the registry wrote down when the right came into being. */
export interface RegisteredEvent {
  readonly type: 'registered';
  readonly kind: PledgeKind;
  readonly registry: string;
  readonly registrationNumber: string;
  readonly pledgor: Pledgor;
  readonly institution: string;
  readonly assets: readonly PledgedAsset[];
  readonly securedAmount: Fen;
}

/** A change in the register; `securedAmount` is the whole amount secured from then on. */
export interface ChangedEvent {
  readonly type: 'changed';
  readonly securedAmount: Fen;
}

/** The register closed the pledge: it leaves the stock, never a flow. */
export interface ReleasedEvent {
  readonly type: 'released';
}

/** A ground for refusal existed at registration: the pledge is void from the start. */
export interface RevokedEvent {
  readonly type: 'revoked';
}

export type PledgeEvent = RegisteredEvent | ChangedEvent | ReleasedEvent | RevokedEvent;

/**
 * One row of the append-only ledger, known by pledge id and sequence (from 1). `effectiveDate` is the day it
 * holds from, `recordingDate` the day the ledger learnt of it; a correction is a further entry, never an edit.
 */
export interface PledgeEntry {
  readonly pledgeId: string;
  readonly sequence: number;
  readonly effectiveDate: CalendarDate;
  readonly recordingDate: CalendarDate;
  readonly event: PledgeEvent;
}
