import type { CalendarDate } from '../calendar/date.js';
import { fen, type Fen } from '../money/fen.js';
import { accepted, refused, type Refusal, type Result } from '../result.js';
import type { PledgeEntry, RegisteredEvent } from './entry.js';
import { nextPledgeState, type PledgeState } from './transitions.js';

/** An addition to the registered amount: the registration itself, or the increase that a change brought. */
export interface Addition {
  readonly sequence: number;
  readonly date: CalendarDate;
  /** When the ledger learnt of it. */
  readonly recordedOn: CalendarDate;
  readonly amount: Fen;
}

/** One pledge as the ledger knows it; `additions` begins with its registration, of the original amount. */
export interface PledgeLife {
  readonly pledgeId: string;
  readonly state: PledgeState;
  readonly registration: RegisteredEvent;
  readonly registeredOn: CalendarDate;
  readonly securedAmount: Fen;
  readonly additions: readonly Addition[];
}

export type PledgeRefusalCode =
  'PLEDGE_SEQUENCE' | 'PLEDGE_STEP' | 'PLEDGE_DATES' | 'PLEDGE_AMOUNT' | 'PLEDGE_REVOCATION_DATE';

type Step = Result<PledgeLife, PledgeRefusalCode>;

/**
 * Reads the entries of one pledge, in order of sequence, as its life.
 * Refuses a gap in the sequence (`PLEDGE_SEQUENCE`), a step that has no place (`PLEDGE_STEP`), dates that run
 * backwards (`PLEDGE_DATES`), an amount of nothing (`PLEDGE_AMOUNT`) and a revocation that is not effective from
 * the registration date (`PLEDGE_REVOCATION_DATE`).
 */
export function pledgeLife(entries: readonly PledgeEntry[]): Step {
  const [first, ...later] = entries;
  if (first === undefined) {
    return refused(
      'PLEDGE_STEP',
      '质押没有登记记录。请先录入登记。',
      'The pledge has no registration. Enter it first.',
    );
  }
  let life = begin(first);
  let previous = first;
  for (const entry of later) {
    if (!life.ok) return life;
    const misplaced = orderFault(previous, entry);
    if (misplaced !== undefined) return { ok: false, refusal: misplaced };
    life = advance(life.value, entry);
    previous = entry;
  }
  return life;
}

function begin(entry: PledgeEntry): Step {
  const { event, effectiveDate, recordingDate, pledgeId, sequence } = entry;
  if (sequence !== 1) return sequenceFault(entry);
  if (event.type !== 'registered') return stepFault('unregistered', entry);
  if (event.securedAmount <= 0) return amountFault(entry);
  return accepted({
    pledgeId,
    state: 'registered',
    registration: event,
    registeredOn: effectiveDate,
    securedAmount: event.securedAmount,
    additions: [{ sequence, date: effectiveDate, recordedOn: recordingDate, amount: event.securedAmount }],
  });
}

function advance(life: PledgeLife, entry: PledgeEntry): Step {
  const { event } = entry;
  const state = nextPledgeState(life.state, event.type);
  if (state === undefined) return stepFault(life.state, entry);
  if (event.type === 'changed') return changedLife(life, entry, event.securedAmount);
  if (event.type === 'revoked' && entry.effectiveDate !== life.registeredOn) {
    return refused(
      'PLEDGE_REVOCATION_DATE',
      `质押 ${life.pledgeId} 的撤销自始无效，生效日应为登记日 ${life.registeredOn}。请更正生效日。`,
      `Pledge ${life.pledgeId} is void from the start: its revocation takes effect on ${life.registeredOn}.`,
    );
  }
  return accepted({ ...life, state });
}

/** A decrease lowers the stock alone; an increase is also an addition of the day of change. */
function changedLife(life: PledgeLife, entry: PledgeEntry, securedAmount: Fen): Step {
  if (securedAmount <= 0) return amountFault(entry);
  const increase = securedAmount - life.securedAmount;
  const { sequence, effectiveDate, recordingDate } = entry;
  const addition = {
    sequence,
    date: effectiveDate,
    recordedOn: recordingDate,
    amount: fen(increase),
  };
  const additions = increase > 0 ? [...life.additions, addition] : life.additions;
  return accepted({ ...life, securedAmount, additions });
}

/** A revocation alone reaches back, to the registration; all else is effective in the order it is recorded. */
function orderFault(previous: PledgeEntry, entry: PledgeEntry): Refusal<PledgeRefusalCode> | undefined {
  if (entry.pledgeId !== previous.pledgeId || entry.sequence !== previous.sequence + 1) {
    return sequenceFault(entry).refusal;
  }
  const recordedBackwards = entry.recordingDate < previous.recordingDate;
  const effectiveBackwards = entry.event.type !== 'revoked' && entry.effectiveDate < previous.effectiveDate;
  if (!recordedBackwards && !effectiveBackwards) return undefined;
  return refused(
    'PLEDGE_DATES',
    `质押 ${entry.pledgeId} 第 ${entry.sequence} 条记录的日期早于前一条。请核对生效日和记录日。`,
    `Entry ${entry.sequence} of pledge ${entry.pledgeId} is dated before the one it follows. Check its dates.`,
  ).refusal;
}

function sequenceFault({ pledgeId, sequence }: PledgeEntry) {
  return refused(
    'PLEDGE_SEQUENCE',
    `质押 ${pledgeId} 的记录序号 ${sequence} 不连续。请从 1 起逐条递增。`,
    `Sequence ${sequence} of pledge ${pledgeId} leaves a gap. Number its entries from 1, one by one.`,
  );
}

function stepFault(state: PledgeState, { pledgeId, sequence, event }: PledgeEntry) {
  return refused(
    'PLEDGE_STEP',
    `质押 ${pledgeId} 第 ${sequence} 条记录（${event.type}）在当前状态（${state}）下不允许。请核对台账。`,
    `Entry ${sequence} of pledge ${pledgeId} (${event.type}) has no place after ${state}. Check the ledger.`,
  );
}

function amountFault({ pledgeId, sequence }: PledgeEntry) {
  return refused(
    'PLEDGE_AMOUNT',
    `质押 ${pledgeId} 第 ${sequence} 条记录的担保金额须大于零。请核对金额。`,
    `The secured amount in entry ${sequence} of pledge ${pledgeId} must be above zero. Check the amount.`,
  );
}
