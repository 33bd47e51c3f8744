import { addDays, addMonths, daysBetween } from '../../../domain/index.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

type Facts = Readonly<Record<string, unknown>>;

interface Grade {
  readonly grade: 'A' | 'B' | 'M' | 'C' | 'D';
  readonly weight: number;
}

/** How tax grades spread: new enterprises have M, loss-makers come off worse. Shares are illustrative. */
const grades: Readonly<Record<'young' | 'sound' | 'weak', readonly Grade[]>> = {
  young: [
    { grade: 'M', weight: 85 },
    { grade: 'B', weight: 15 },
  ],
  sound: [
    { grade: 'A', weight: 34 },
    { grade: 'B', weight: 52 },
    { grade: 'M', weight: 8 },
    { grade: 'C', weight: 5 },
    { grade: 'D', weight: 1 },
  ],
  weak: [
    { grade: 'A', weight: 8 },
    { grade: 'B', weight: 48 },
    { grade: 'M', weight: 14 },
    { grade: 'C', weight: 22 },
    { grade: 'D', weight: 8 },
  ],
};

/** Tax grade, listings and penalties: rare, and rarer where business is sound. */
export function standingOf(random: Random, traits: Traits): Facts {
  const state = traits.ageMonths < 24 ? 'young' : traits.margin > -0.02 ? 'sound' : 'weak';
  const trouble = state === 'weak' ? 0.06 : 0.015;
  return {
    taxGrade: random.weighted(grades[state]).grade,
    negativeListings: random.chance(trouble) ? [listing(random, traits)] : [],
    penalties: random.chance(trouble * 1.5) ? [penalty(random, traits)] : [],
  };
}

function listing(random: Random, { asOf, ageMonths }: Traits): Facts {
  const from = addMonths(asOf, -random.int(1, Math.min(30, ageMonths)));
  const ended = random.chance(0.4);
  return {
    list: random.weighted(lists).list,
    from,
    ...(ended && { to: addDays(from, random.int(10, daysBetween(from, asOf))), repaired: true }),
    ...(!ended && { repaired: false }),
  };
}

const lists = [
  { list: 'abnormalOperations', weight: 80 },
  { list: 'seriousViolation', weight: 8 },
  { list: 'dishonestDebtor', weight: 12 },
] as const;

function penalty(random: Random, { asOf, ageMonths }: Traits): Facts {
  const kind = random.pick(['safety', 'quality', 'environment', 'other', 'other']);
  return { kind, date: addMonths(asOf, -random.int(1, Math.min(48, ageMonths))) };
}
