import {
  flowBy,
  flowFigure,
  monthsOf,
  periodFlow,
  pledgeStock,
  type CalendarDate,
  type Correction,
  type FlowDimension,
  type FlowRow,
  type Period,
  type PledgeFigure,
  type PledgeKind,
} from '../../domain/index.js';
import { knownOf, stockDate, type Known } from './coverage.js';
import { Ledger } from './ledger.js';
import type { PledgeRepository } from './pledgeRepository.js';

/** One month of the period's year; `cumulative` runs from the first month of the year that the ledger knows. */
export interface MonthFigure {
  readonly period: Period;
  readonly known: Known;
  readonly figure: PledgeFigure;
  readonly cumulative: PledgeFigure;
}

/** A part of a breakdown: an institution, a town or a division of industry. */
export interface Part extends PledgeFigure {
  readonly key: string;
}

/** The figures of one kind over a period. */
export interface KindFigures {
  readonly kind: PledgeKind;
  readonly known: Known;
  readonly figure: PledgeFigure;
  readonly rows: readonly FlowRow[];
  readonly months: readonly MonthFigure[];
  readonly parts: Readonly<Record<Breakdown, readonly Part[]>>;
  readonly corrections: readonly Correction[];
  readonly stock: PledgeFigure & { readonly registrations: number; readonly date: CalendarDate };
}

/** What figures are broken down by, beside months. */
export type Breakdown = Exclude<FlowDimension, 'month'>;

/** The ledger's figures, worked out from its entries alone. */
export class PledgeService {
  readonly #repository: PledgeRepository;
  #listening: Promise<void> | undefined;
  #ledger: Promise<Ledger | undefined> | undefined;

  constructor(repository: PledgeRepository) {
    this.#repository = repository;
  }

  /** The ledger in memory, read anew after a change, by whichever process; undefined where none was loaded. */
  ledger(): Promise<Ledger | undefined> {
    this.#ledger ??= this.#read().catch((error: unknown) => {
      this.#ledger = undefined;
      throw error;
    });
    return this.#ledger;
  }

  /** Listens from before the first read on; what is being read at a change is read again by whoever asks next. */
  async #read(): Promise<Ledger | undefined> {
    this.#listening ??= this.#repository
      .whenChanged(() => {
        this.#ledger = undefined;
      })
      .catch((error: unknown) => {
        this.#listening = undefined;
        throw error;
      });
    await this.#listening;
    return readLedger(this.#repository);
  }
}

/** Reads the whole ledger once; undefined where none was loaded. */
export async function readLedger(repository: PledgeRepository): Promise<Ledger | undefined> {
  const coverage = await repository.coverage();
  return coverage && new Ledger(await repository.entries(), coverage);
}

/** The figures of one kind over a period, as the ledger knew them at the end of a day. */
export function kindFigures(
  ledger: Ledger,
  kind: PledgeKind,
  period: Period,
  asOf: CalendarDate,
): KindFigures {
  const { coverage } = ledger;
  const pledges = ledger.pledges(asOf);
  const rows = periodFlow(pledges, kind, period);
  const by = (dimension: Breakdown) =>
    flowBy(rows, dimension).toSorted((one, other) => other.amount - one.amount);
  return {
    kind,
    known: knownOf(period, coverage, asOf),
    figure: flowFigure(rows),
    rows,
    months: months(ledger, kind, period.year, asOf),
    parts: { institution: by('institution'), town: by('town'), industry: by('industry') },
    corrections: ledger.corrections(kind, period, asOf),
    stock: { ...pledgeStock(pledges, kind), date: stockDate(coverage, asOf) },
  };
}

function months(ledger: Ledger, kind: PledgeKind, year: number, asOf: CalendarDate): readonly MonthFigure[] {
  const pledges = ledger.pledges(asOf);
  const soFar: FlowRow[] = [];
  return monthsOf(year).map((period) => {
    const rows = periodFlow(pledges, kind, period);
    soFar.push(...rows);
    return {
      period,
      known: knownOf(period, ledger.coverage, asOf),
      figure: flowFigure(rows),
      cumulative: flowFigure(soFar),
    };
  });
}
