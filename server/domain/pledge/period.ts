import { dateOf, daysInMonth, type CalendarDate } from '../calendar/date.js';
import { accepted, quoted, refused, type Result } from '../result.js';

/** A calendar year, quarter or month: its code (`2024`, `2024Q1`, `2024-03`), first and last day. */
export interface Period {
  readonly code: string;
  readonly year: number;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
}

export type PeriodRefusalCode = 'PERIOD_INVALID';

const form = /^((?:19|20)[0-9]{2})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** The whole calendar year. */
export function yearPeriod(year: number): Period {
  return periodOf(String(year), year, 1, 12);
}

/** Reads `2024`, `2024Q1` or `2024-03`, of the years 1900 to 2099; refuses any other text with `PERIOD_INVALID`. */
export function parsePeriod(text: string): Result<Period, PeriodRefusalCode> {
  const [, year, quarter, month] = form.exec(text) ?? [];
  if (year === undefined) {
    return refused(
      'PERIOD_INVALID',
      `期间“${quoted(text)}”不对。请写成年、季或月，如 2024、2024Q1、2024-03。`,
      `The period "${quoted(text)}" is none. Write a year, quarter or month: 2024, 2024Q1, 2024-03.`,
    );
  }
  if (quarter !== undefined) return accepted(periodOf(text, Number(year), Number(quarter) * 3 - 2, 3));
  if (month !== undefined) return accepted(periodOf(text, Number(year), Number(month), 1));
  return accepted(yearPeriod(Number(year)));
}

/** The months of a year, in order. */
export function monthsOf(year: number): readonly Period[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    return periodOf(`${year}-${String(month).padStart(2, '0')}`, year, month, 1);
  });
}

/** Whether a date lies in a period, its ends included. */
export function contains({ from, through }: Pick<Period, 'from' | 'through'>, date: CalendarDate): boolean {
  return from <= date && date <= through;
}

function periodOf(code: string, year: number, firstMonth: number, months: number): Period {
  const lastMonth = firstMonth + months - 1;
  return {
    code,
    year,
    from: dateOf(year, firstMonth, 1),
    through: dateOf(year, lastMonth, daysInMonth(year, lastMonth)),
  };
}
