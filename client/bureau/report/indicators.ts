import { fen, fenOfChecked, roundHalfUp, yuanFromFen } from '../../../server/domain/index.js';
import { changeInPercent } from '../dashboard/changeInPercent.js';
import type { Figures, KindFigures } from '../dashboard/figuresTypes.js';
import type { FiguresBefore } from '../dashboard/usePreviousYear.js';
import type { NoteCode } from './noteCodes.js';

/** One line of the report's first table; null is what the ledger does not know. */
export interface Indicator {
  readonly code: 'amount' | 'enterprises' | 'average' | 'dataIpAmount' | 'dataIpEnterprises';
  readonly unit: 'money' | 'count';
  /** What it counts. */
  readonly note: NoteCode;
  readonly month: string | null;
  readonly fromJanuary: string | null;
  readonly before: string | null;
  /** With its sign and one decimal; null unless the ledger knows the whole of both months. */
  readonly change: string | null;
}

/** The main figures of a month: amounts in yuan, numbers of enterprises as they are. */
export function indicators(figures: Figures, before: FiguresBefore | undefined): readonly Indicator[] {
  const { patentPledge: patents, dataIpPledge: dataIp, period } = figures;
  return [
    {
      code: 'amount',
      unit: 'money',
      note: 'amount',
      ...amountOf(patents, period.code, before?.patentPledge),
    },
    {
      code: 'enterprises',
      unit: 'count',
      note: 'enterprises',
      ...enterprisesOf(patents, period.code, before?.patentPledge),
    },
    {
      code: 'average',
      unit: 'money',
      note: 'average',
      ...averages(patents, period.code, before?.patentPledge),
    },
    {
      code: 'dataIpAmount',
      unit: 'money',
      note: 'dataIp',
      ...amountOf(dataIp, period.code, before?.dataIpPledge),
    },
    {
      code: 'dataIpEnterprises',
      unit: 'count',
      note: 'dataIp',
      ...enterprisesOf(dataIp, period.code, before?.dataIpPledge),
    },
  ];
}

type Kind = Pick<KindFigures, 'known' | 'amount' | 'enterprises' | 'byMonth'>;
type Before = FiguresBefore['patentPledge'] | undefined;
type Amounts = Pick<Indicator, 'month' | 'fromJanuary' | 'before' | 'change'>;

function amountOf(kind: Kind, month: string, before: Before): Amounts {
  return withChange(kind, before, {
    month: kind.amount,
    fromJanuary: monthOf(kind, month)?.cumulative ?? null,
    before: before?.amount ?? null,
  });
}

function enterprisesOf(kind: Kind, month: string, before: Before): Amounts {
  return withChange(kind, before, {
    month: textOf(kind.enterprises),
    fromJanuary: textOf(monthOf(kind, month)?.cumulativeEnterprises),
    before: textOf(before?.enterprises),
  });
}

function averages(kind: Kind, month: string, before: Before): Amounts {
  const cumulative = monthOf(kind, month);
  return withChange(kind, before, {
    month: averageOf(kind.amount, kind.enterprises),
    fromJanuary: averageOf(cumulative?.cumulative, cumulative?.cumulativeEnterprises),
    before: averageOf(before?.amount, before?.enterprises),
  });
}

function monthOf({ byMonth }: Kind, code: string): Kind['byMonth'][number] | undefined {
  return byMonth.find(({ month }) => month === code);
}

function withChange(kind: Kind, before: Before, amounts: Omit<Amounts, 'change'>): Amounts {
  const whole = kind.known === 'WHOLE' && before?.known === 'WHOLE';
  const change = whole ? changeInPercent(amounts.before, amounts.month) : undefined;
  return { ...amounts, change: change ?? null };
}

/** Amount by enterprise in yuan, rounded half up to the fen; null without an enterprise. */
function averageOf(amount: string | null | undefined, enterprises: number | null | undefined): string | null {
  if (!amount || !enterprises) return null;
  return yuanFromFen(fen(roundHalfUp(BigInt(fenOfChecked(amount)), BigInt(enterprises))));
}

function textOf(count: number | null | undefined): string | null {
  return count === null || count === undefined ? null : String(count);
}
