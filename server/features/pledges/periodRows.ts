import {
  periodFlow,
  type CalendarDate,
  type FlowRow,
  type Period,
  type PledgeKind,
} from '../../domain/index.js';
import type { Ledger } from './ledger.js';
import { rowKey } from './rowType.js';

/** The rows behind one kind's figure of a period as the ledger knew them on a day, by date and pledge. */
export function periodRows(
  ledger: Ledger,
  kind: PledgeKind,
  period: Period,
  asOf: CalendarDate,
): readonly FlowRow[] {
  return periodFlow(ledger.pledges(asOf), kind, period).toSorted(byDate);
}

function byDate(one: FlowRow, other: FlowRow): number {
  const [left, right] = [one, other].map((row) => `${row.date} ${rowKey(row)}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
