import { addDays, addMonths, dateOf, partsOf, type CalendarDate } from '../../../domain/index.js';
import type { Random } from '../random.js';
import type { PatentFacts } from './patents.js';
import type { Traits } from './traits.js';

/** A certificate of a profile. */
export interface TitleFacts {
  readonly kind: string;
  readonly certNo: string;
  readonly from: string;
  readonly to: string;
}

/** What decides who holds a title: counted once an enterprise. */
interface Merits {
  readonly traits: Traits;
  readonly inventions: number;
  readonly utilityModels: number;
  readonly rdShare: number;
  readonly rdStaffShare: number;
}

/** One title: who may hold it, how many of those do, when in the year it is given and for how many years. */
interface Title {
  readonly kind: string;
  readonly mark: string;
  readonly deserved: (merits: Merits) => boolean;
  readonly share: number;
  readonly month: number;
  readonly years: number;
}

/**
 * The ladder in the order of its rungs. The thresholds only make titles follow R&D, patents and size as in life;
 * a bank's rule tests the certificate. HNTE reads the tiers of 国科发火〔2016〕32号 (5, 4, 3 % of sales) and 10 % of
 * staff in R&D; the rest is illustrative.
 */
const titles: readonly Title[] = [
  { kind: 'provincialTechSme', mark: 'ZKJ', share: 0.6, month: 11, years: 3, deserved: (m) => techSme(m) },
  {
    kind: 'nationalTechSme',
    mark: 'RKX',
    share: 0.55,
    month: 5,
    years: 1,
    deserved: (m) => techSme(m) && m.traits.revenue < 20_000,
  },
  { kind: 'hnte', mark: 'GR', share: 0.8, month: 12, years: 3, deserved: (m) => isHighTech(m) },
  {
    kind: 'innovativeSme',
    mark: 'CXX',
    share: 0.4,
    month: 6,
    years: 3,
    deserved: (m) => techSme(m) && m.traits.ageMonths >= 24,
  },
  { kind: 'srdi', mark: 'ZJTX', share: 0.45, month: 3, years: 3, deserved: (m) => isSpecialised(m) },
  {
    kind: 'littleGiant',
    mark: 'XJR',
    share: 0.3,
    month: 7,
    years: 3,
    deserved: (m) => isSpecialised(m) && m.inventions >= 4 && m.traits.revenue >= 5_000,
  },
  {
    kind: 'singleChampion',
    mark: 'DXGJ',
    share: 0.3,
    month: 9,
    years: 3,
    deserved: (m) => isSpecialised(m) && m.traits.revenue >= 40_000,
  },
];

function techSme({ traits, inventions, utilityModels, rdShare }: Merits): boolean {
  return traits.ageMonths >= 12 && rdShare >= 0.025 && inventions + utilityModels >= 1 && traits.staff <= 500;
}

function isHighTech({ traits, inventions, utilityModels, rdShare, rdStaffShare }: Merits): boolean {
  const tier = traits.revenue <= 5_000 ? 0.05 : traits.revenue <= 20_000 ? 0.04 : 0.03;
  return (
    traits.ageMonths >= 12 &&
    rdShare >= tier &&
    rdStaffShare >= 0.1 &&
    (inventions >= 1 || utilityModels >= 5)
  );
}

function isSpecialised(merits: Merits): boolean {
  const { traits, inventions, rdShare } = merits;
  return traits.ageMonths >= 36 && traits.revenue >= 1_000 && rdShare >= 0.03 && inventions >= 1;
}

/** Certificates that an enterprise of these merits holds, now and then one that has run out. */
export function titlesOf(
  random: Random,
  traits: Traits,
  patents: readonly PatentFacts[],
  index: number,
): readonly TitleFacts[] {
  const granted = (kind: string) =>
    patents.filter((patent) => patent.kind === kind && patent.status === 'granted');
  const merits: Merits = {
    traits,
    inventions: granted('invention').length,
    utilityModels: granted('utilityModel').length,
    rdShare: traits.revenue === 0 ? 1 : traits.rdExpense / traits.revenue,
    rdStaffShare: traits.rdStaff / traits.staff,
  };
  return titles
    .filter(({ deserved, share }) => random.chance(deserved(merits) ? share : 0.01))
    .flatMap((title) => certificate(random, title, { traits, index }));
}

const runOut = 0.06;

function certificate(
  random: Random,
  { kind, mark, month, years }: Title,
  { traits, index }: { readonly traits: Traits; readonly index: number },
): readonly TitleFacts[] {
  const from = lastIssue(traits.asOf, { month, day: random.int(1, 28) });
  const ago = random.chance(runOut) ? years : random.int(0, years - 1);
  const issued = addMonths(from, -12 * ago);
  if (issued < traits.regDate) return [];
  const certNo = `DEMO-${mark}-G${String(index).padStart(6, '0')}`;
  return [{ kind, certNo, from: issued, to: addDays(addMonths(issued, 12 * years), -1) }];
}

/** The last such day of a year before the as-of date. */
function lastIssue(asOf: CalendarDate, { month, day }: { month: number; day: number }): CalendarDate {
  const { year } = partsOf(asOf);
  const thisYear = dateOf(year, month, day);
  return thisYear <= asOf ? thisYear : dateOf(year - 1, month, day);
}
