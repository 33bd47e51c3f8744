import type {
  PledgeFigures,
  PledgeKindFigures,
  PledgeMonth,
  PledgePart,
} from '../../../schema/generated/resolvers.js';
import {
  fen,
  roundHalfUp,
  yuanFromFen,
  type CalendarDate,
  type Fen,
  type Period,
} from '../../domain/index.js';
import { definitions, notCollected, queryVersion } from './definitions.js';
import { knowledge, partLabels, pledgeKindNames, type Institutions } from './labels.js';
import type { Ledger } from './ledger.js';
import { kindFigures, type Breakdown, type KindFigures, type MonthFigure } from './pledgeService.js';

/** The figures of patents and of data IP over a period, as the interface shows them. */
export function figuresType(
  ledger: Ledger,
  { period, asOf }: { readonly period: Period; readonly asOf: CalendarDate },
  institutions: Institutions,
): PledgeFigures {
  const { registeredFrom, registeredThrough, recordedThrough, source } = ledger.coverage;
  const { code, from, through } = period;
  const { enterprises, average, stock, cutOff } = definitions;
  const figuresOf = (kind: 'patent' | 'dataIp') =>
    kindType(kindFigures(ledger, kind, period, asOf), institutions);
  return {
    asOf,
    period: { code, from, through },
    coverage: { registeredFrom, registeredThrough, recordedThrough },
    source,
    queryVersion,
    patentPledge: { ...figuresOf('patent'), definition: definitions.patentPledge },
    dataIpPledge: { ...figuresOf('dataIp'), definition: definitions.dataIpPledge },
    definitions: { enterprises, average, stock, cutOff },
    notCollected,
  };
}

function kindType(figures: KindFigures, institutions: Institutions): Omit<PledgeKindFigures, 'definition'> {
  const { kind, known, figure, rows, months, parts, corrections, stock } = figures;
  const labels = partLabels(institutions);
  const partTypes = (by: Breakdown): readonly PledgePart[] =>
    parts[by].map(({ key, enterprises, amount }) => {
      return { key, label: labels[by](key), enterprises, amount: yuanFromFen(amount) };
    });
  return {
    kind: pledgeKindNames[kind],
    known: knowledge[known],
    enterprises: known === 'none' ? null : figure.enterprises,
    amount: known === 'none' ? null : yuanFromFen(figure.amount),
    averageAmount: averageOf(figure),
    rows: rows.length,
    byMonth: months.map(monthType),
    byInstitution: partTypes('institution'),
    byTown: partTypes('town'),
    byIndustry: partTypes('industry'),
    corrections: corrections.map(({ recordedOn, change }) => {
      return { recordedOn, change: yuanFromFen(change) };
    }),
    stock: { ...stock, amount: yuanFromFen(stock.amount) },
  };
}

function monthType({ period, known, figure, cumulative }: MonthFigure): PledgeMonth {
  const unknown = known === 'none';
  return {
    month: period.code,
    known: knowledge[known],
    enterprises: unknown ? null : figure.enterprises,
    amount: unknown ? null : yuanFromFen(figure.amount),
    cumulative: unknown ? null : yuanFromFen(cumulative.amount),
    cumulativeEnterprises: unknown ? null : cumulative.enterprises,
  };
}

/** Amount by enterprise in yuan, rounded half up to the fen; null without an enterprise. */
function averageOf({ amount, enterprises }: { readonly amount: Fen; readonly enterprises: number }) {
  return enterprises === 0 ? null : yuanFromFen(fen(roundHalfUp(BigInt(amount), BigInt(enterprises))));
}
