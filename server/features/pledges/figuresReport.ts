import { yuanFromFen, type CalendarDate, type Period } from '../../domain/index.js';
import { definitions, notCollected, queryVersion } from './definitions.js';
import type { Ledger } from './ledger.js';
import { kindFigures, type KindFigures } from './pledgeService.js';

/**
 * A period's figures as a JSON value for programs: enterprises and amounts in yuan as decimal strings, null where the
 * ledger knows nothing of the period, with definitions, cut-off date and source.
 */
export function figuresReport(ledger: Ledger, period: Period, asOf: CalendarDate) {
  const patents = kindFigures(ledger, 'patent', period, asOf);
  const dataIp = kindFigures(ledger, 'dataIp', period, asOf);
  const { source, ...coverage } = ledger.coverage;
  return {
    patentPledge: { enterprises: enterprisesOf(patents), amountYuan: amountOf(patents) },
    dataIpPledge: { amountYuan: amountOf(dataIp) },
    period: period.code,
    cutOff: asOf,
    known: patents.known,
    rows: { patentPledge: patents.rows.length, dataIpPledge: dataIp.rows.length },
    byMonth: patents.months
      .filter(({ known }) => known !== 'none')
      .map(({ period: month, figure }) => {
        return { month: month.code, enterprises: figure.enterprises, amountYuan: yuanFromFen(figure.amount) };
      }),
    corrections: patents.corrections.map(({ recordedOn, change }) => {
      return { recordedOn, changeYuan: yuanFromFen(change) };
    }),
    stock: {
      patentPledge: stockOf(patents),
      dataIpPledge: stockOf(dataIp),
    },
    coverage,
    queryVersion,
    definitions,
    notCollected,
    source,
  };
}

function enterprisesOf({ known, figure }: KindFigures): number | null {
  return known === 'none' ? null : figure.enterprises;
}

function amountOf({ known, figure }: KindFigures): string | null {
  return known === 'none' ? null : yuanFromFen(figure.amount);
}

function stockOf({ stock: { date, registrations, enterprises, amount } }: KindFigures) {
  return { date, registrations, enterprises, amountYuan: yuanFromFen(amount) };
}
