import {
  addDays,
  addMonths,
  daysBetween,
  patentCheckDigit,
  type CalendarDate,
} from '../../../domain/index.js';
import { tenThousands } from '../money.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

/** A patent of a profile. */
export interface PatentFacts {
  readonly number: string;
  readonly kind: 'invention' | 'utilityModel' | 'design';
  readonly filed: string;
  readonly status: 'granted' | 'pending' | 'ended';
  readonly feePaid: boolean;
  readonly pledgeState: 'none' | 'filed' | 'registered';
  readonly dispute: boolean;
  readonly coOwned: boolean;
  readonly coOwnerConsent?: boolean;
  readonly valuation?: string;
}

/** What one kind of patent is like. Months from filing to grant, and valuations in 10,000 yuan: illustrative. */
const kinds = {
  invention: { type: 1, monthsToGrant: 22, valuation: 150 },
  utilityModel: { type: 2, monthsToGrant: 9, valuation: 28 },
  design: { type: 3, monthsToGrant: 6, valuation: 10 },
} as const;

type Kind = keyof typeof kinds;

/** The most patents of each kind that one enterprise has here. */
const most: Readonly<Record<Kind, number>> = { invention: 16, utilityModel: 20, design: 6 };

/** Patents by what is spent on R&D and for how long: the more, the more inventions among them. */
export function patentsOf(random: Random, traits: Traits, index: number): readonly PatentFacts[] {
  const spent = traits.rdExpense * Math.min(6, traits.ageMonths / 12);
  const means: Readonly<Record<Kind, number>> = {
    invention: (spent / 420) * Math.exp(0.3 * traits.leaning),
    utilityModel: spent / 160,
    design: traits.industry.makes === 'goods' ? traits.staff / 120 : 0,
  };
  const valued = random.chance(0.6);
  const numbers = new PatentNumbers(index);
  return (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    Array.from({ length: random.count(means[kind], most[kind]) }, () =>
      patentOf(random, traits, { kind, valued, numbers }),
    ).flatMap((patent) => patent ?? []),
  );
}

interface Filing {
  readonly kind: Kind;
  readonly valued: boolean;
  readonly numbers: PatentNumbers;
}

const oldestFiling = 12 * 12;

function patentOf(
  random: Random,
  traits: Traits,
  { kind, valued, numbers }: Filing,
): PatentFacts | undefined {
  const { monthsToGrant, valuation } = kinds[kind];
  const filed = filingDate(random, traits);
  const number = numbers.next(filed.slice(0, 4), kind);
  if (number === undefined) return undefined;
  const granted = addMonths(filed, Math.round(monthsToGrant * random.between(0.7, 1.3))) <= traits.asOf;
  const ended = granted && random.chance(0.05);
  const coOwned = random.chance(0.04);
  return {
    number,
    kind,
    filed,
    status: ended ? 'ended' : granted ? 'granted' : 'pending',
    feePaid: !ended && random.chance(0.95),
    pledgeState: granted && !ended && kind !== 'design' && random.chance(0.06) ? 'registered' : 'none',
    dispute: random.chance(0.012),
    coOwned,
    ...(coOwned && { coOwnerConsent: random.chance(0.5) }),
    ...(valued && granted && { valuation: tenThousands(random.around(valuation, 0.6)) }),
  };
}

/** Between registration (twelve years ago at most) and a month before the as-of date. */
function filingDate(random: Random, { regDate, asOf, ageMonths }: Traits): CalendarDate {
  const first = ageMonths > oldestFiling ? addMonths(asOf, -oldestFiling) : regDate;
  const days = Math.max(0, daysBetween(first, addMonths(asOf, -1)));
  return addDays(first, random.int(0, days));
}

const perYearAndKind = 8;
const firstSerial = 9_010_000;
const serials = 990_000;

/**
 * Patent numbers of one enterprise from serials of nine million on, which no yearly filing reaches; those below
 * 9,010,000 are the demonstration's. Each enterprise has eight of a year and kind, its own for the first 123,750.
 */
class PatentNumbers {
  readonly #first: number;
  readonly #used = new Map<string, number>();

  constructor(index: number) {
    this.#first = (index * perYearAndKind) % serials;
  }

  /** The next number of a year and kind; undefined once the eight are used. */
  next(year: string, kind: Kind): string | undefined {
    const key = `${year}${kinds[kind].type}`;
    const used = this.#used.get(key) ?? 0;
    if (used === perYearAndKind) return undefined;
    this.#used.set(key, used + 1);
    const digits = `${key}${firstSerial + this.#first + used}`;
    return `${digits}.${patentCheckDigit(digits)}`;
  }
}
