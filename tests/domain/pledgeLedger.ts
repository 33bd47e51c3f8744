import {
  calendarDate,
  fen,
  flowFigure,
  periodFlow,
  pledgeLife,
  pledgesAsOf,
  yearPeriod,
  type PledgeEntry,
  type PledgeEvent,
  type PledgeKind,
} from '../../server/domain/index.js';

interface Given {
  readonly pledgor?: string;
  readonly kind?: PledgeKind;
  readonly amount?: number;
  readonly number?: string;
  readonly asset?: string;
}

/** The event of a registration; what is not given is usual. */
export function registered(given: Given = {}): PledgeEvent {
  const { pledgor = 'A', kind = 'patent', amount = 1000, number = 'Y2024', asset = '202010000000.1' } = given;
  return {
    type: 'registered',
    kind,
    registry: 'CNIPA',
    registrationNumber: number,
    pledgor: { creditCode: pledgor, name: '示例公司', industry: '2927', town: 'simen' },
    institution: 'demo-bank-a',
    assets: [{ number: asset, title: '一种示例装置' }],
    securedAmount: fen(amount),
  };
}

/** The event that changes the secured amount. */
export function changed(amount: number): PledgeEvent {
  return { type: 'changed', securedAmount: fen(amount) };
}

/** Entries of one pledge; an event is effective on its date and recorded on it or on the second date. */
export function pledge(pledgeId: string, ...events: readonly (readonly [PledgeEvent, string, string?])[]) {
  return events.map(([event, effective, recorded = effective], index): PledgeEntry => {
    const [effectiveDate, recordingDate] = [calendarDate(effective), calendarDate(recorded)];
    return { pledgeId, sequence: index + 1, effectiveDate, recordingDate, event };
  });
}

/** The pledges that a ledger knows as of a date. */
export function pledges(entries: readonly PledgeEntry[], asOf = '2025-12-31') {
  const read = pledgesAsOf(entries, calendarDate(asOf));
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value;
}

/** What a ledger counts for a year. */
export function flow(entries: readonly PledgeEntry[], year: number, asOf?: string) {
  return flowFigure(periodFlow(pledges(entries, asOf), 'patent', yearPeriod(year)));
}

/** Why the entries are no life of a pledge; undefined where they are. */
export function refusalCode(entries: readonly PledgeEntry[]) {
  const life = pledgeLife(entries);
  return life.ok ? undefined : life.refusal.code;
}
