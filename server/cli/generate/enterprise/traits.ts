import { addMonths, type CalendarDate } from '../../../domain/index.js';
import type { Random } from '../random.js';
import { industries, type IndustryProfile } from './industries.js';

/**
 * What everything else of an invented enterprise follows from. Size grows with age, revenue with staff, R&D
 * with the leaning to technology, and patents and titles with R&D. All factors are illustrative.
 */
export interface Traits {
  readonly asOf: CalendarDate;
  readonly industry: IndustryProfile;
  readonly regDate: CalendarDate;
  readonly ageMonths: number;
  readonly staff: number;
  readonly rdStaff: number;
  /** How far it leans to technology: 0 is usual for its trade. */
  readonly leaning: number;
  /** Of the last fiscal year, in units of 10,000 yuan; 0 before the first sale. */
  readonly revenue: number;
  /** Of the last fiscal year, in units of 10,000 yuan. */
  readonly rdExpense: number;
  /** Net profit as a share of revenue. */
  readonly margin: number;
  /** Liabilities as a share of assets. */
  readonly debtRatio: number;
  /** Growth of revenue a year. */
  readonly growth: number;
}

const oldest = 420;

/** Draws an enterprise of the mix as of a date. */
export function drawTraits(random: Random, asOf: CalendarDate): Traits {
  const industry = random.weighted(industries);
  const ageMonths = Math.min(oldest, 3 + Math.floor(-95 * Math.log(1 - random.unit())));
  const regDate = dayOf(addMonths(asOf, -ageMonths), random);
  const leaning = random.normal();
  const staff = bounded(random.around(industry.staff * maturity(ageMonths), 0.8), 2, 6000);
  const revenue = revenueOf(random, industry, { staff, ageMonths });
  const rdShare = Math.min(0.5, industry.rdShare * Math.exp(0.55 * leaning));
  const payroll = staff * rdShare * 18;
  const rdExpense = Math.max(random.around(revenue * rdShare, 0.15), leaning > 0.5 ? payroll : 0);
  const rdStaff = bounded(
    random.around(staff * Math.min(0.75, rdShare * 2.4), 0.25),
    0,
    Math.floor(staff * 0.9),
  );
  const margin = bounded100(0.055 + 0.07 * random.normal() - (rdExpense > revenue * 0.3 ? 0.4 : 0), -2, 0.35);
  const debtRatio = bounded100(0.5 + 0.16 * random.normal() - margin * 0.6, 0.05, 1.1);
  const growth = bounded100(0.07 + 0.05 * leaning + 0.2 * random.normal() + margin * 0.3, -0.6, 1.5);
  return {
    asOf,
    industry,
    regDate,
    ageMonths,
    staff,
    rdStaff,
    leaning,
    revenue,
    rdExpense,
    margin,
    debtRatio,
    growth,
  };
}

/** Enterprises reach their usual size in ten years and grow on for as long again. */
function maturity(ageMonths: number): number {
  return Math.min(2, 0.2 + ageMonths / 120);
}

function revenueOf(
  random: Random,
  { revenuePerHead }: IndustryProfile,
  { staff, ageMonths }: { readonly staff: number; readonly ageMonths: number },
): number {
  if (ageMonths < 12) return 0;
  const ramp = ageMonths < 24 ? random.between(0, 0.6) : 1;
  return Math.round(random.around(staff * revenuePerHead * ramp, 0.35) * 10) / 10;
}

/** A random day of the date's month, no later than the date. */
function dayOf(date: CalendarDate, random: Random): CalendarDate {
  const day = random.int(1, Number(date.slice(8)));
  return `${date.slice(0, 8)}${String(day).padStart(2, '0')}` as CalendarDate;
}

function bounded(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}

function bounded100(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)) * 100) / 100;
}
