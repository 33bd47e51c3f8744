import { partsOf } from '../../../domain/index.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

type Facts = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

/** One way in which a profile lacks facts. */
interface Gap {
  readonly weight: number;
  readonly leaves: (facts: Facts, random: Random, traits: Traits) => Facts;
}

/** What public registers say of an enterprise that has told nothing itself. */
const registered = new Set([
  'name',
  'regDate',
  'divisionCode',
  'townCode',
  'industryCode',
  'patents',
  'honours',
  'negativeListings',
  'penalties',
]);

/** Facts that enterprises tend not to have told. */
const seldomTold = [
  'townCode',
  'rdStaff',
  'talents',
  'loans',
  'equityRounds',
  'capexBudget',
  'capexOwnFunds',
  'propertyValuation',
  'productionEquipmentValue',
  'coreBuyerShare',
  'receivables',
  'orderBacklog',
  'exportTermDays',
  'dataIpCertificates',
  'projects',
  'equipment',
  'rdLedger',
  'innovationPoints',
  'rdClaims3y',
  'qualityCertified',
  'taxGrade',
  'penalties',
] as const;

/** The ways, from a whole profile to what registers say; their shares are illustrative. */
const gaps: readonly Gap[] = [
  { weight: 30, leaves: (facts) => facts },
  {
    weight: 36,
    leaves: (facts, random) =>
      without(
        facts,
        seldomTold.filter(() => random.chance(0.25)),
      ),
  },
  { weight: 12, leaves: (facts) => only(facts, registered) },
  {
    weight: 10,
    leaves: (facts, _random, traits) => ({
      ...facts,
      finances: rows(facts, 'finances').filter(({ year }) => year !== lastYear(traits)),
    }),
  },
  {
    weight: 6,
    leaves: (facts) => ({
      ...facts,
      honours: rows(facts, 'honours').map(({ kind, certNo }) => ({ kind, certNo })),
    }),
  },
  {
    weight: 6,
    leaves: (facts) => ({
      ...facts,
      patents: rows(facts, 'patents').map(({ number, kind, filed, status }) => ({
        number,
        kind,
        filed,
        status,
      })),
    }),
  },
];

/** Takes away what one kind of enterprise hasn't told, so that some rules stay undecided. */
export function withGaps(random: Random, facts: Facts, traits: Traits): Facts {
  return random.weighted(gaps).leaves(facts, random, traits);
}

function only(facts: Facts, kept: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([code]) => kept.has(code)));
}

function without(facts: Facts, left: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([code]) => !left.includes(code)));
}

function rows(facts: Facts, collection: string): readonly Row[] {
  return (facts[collection] ?? []) as readonly Row[];
}

function lastYear({ asOf }: Traits): number {
  return partsOf(asOf).year - 1;
}
