import type { MatchInput, NeedCollateral, NeedInput, NeedPurpose } from '../../generated/operations.js';
import type { Answers } from './answers.js';
import { factValue } from './canonical.js';
import { inputsByKey } from './targets.js';

/** A stored enterprise that answers complete: its code and the facts of its newest profile. */
export interface StoredEnterprise {
  readonly creditCode: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The API's names of the need's dictionary codes. */
const purposes: Readonly<Record<string, NeedPurpose>> = {
  operating: 'OPERATING',
  rd: 'RD',
  fixedAssets: 'FIXED_ASSETS',
};
const collaterals: Readonly<Record<string, NeedCollateral>> = {
  none: 'NONE',
  ip: 'IP',
  realEstate: 'REAL_ESTATE',
  equipment: 'EQUIPMENT',
  guarantee: 'GUARANTEE',
};

/**
 * What to ask the API to match: the stored enterprise if any, the answers as facts, and the need. "Last year" of
 * an answer is the year before the as-of date; its row completes the stored rows, since the facts given replace
 * a collection whole.
 */
export function matchInputOf(answers: Answers, stored: StoredEnterprise | null, asOf: string): MatchInput {
  const lastYear = Number(asOf.slice(0, 4)) - 1;
  const facts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answers.values)) {
    const input = inputsByKey.get(key);
    if (!input || isNeed(key)) continue;
    const { target } = input;
    if (target.kind === 'emptyCollection') facts[target.collection] = [];
    else if (target.kind === 'yearRow') {
      const rows = facts[target.collection] ?? stored?.facts[target.collection];
      facts[target.collection] = withYear(rows, lastYear, { [target.member]: factValue(input, value) });
    } else facts[target.code] = factValue(input, value);
  }
  const need = needOf(answers);
  return {
    ...(stored && { creditCode: stored.creditCode }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(need && { need }),
  };
}

function isNeed(key: string): boolean {
  return key.startsWith('need');
}

function needOf({ values }: Answers): NeedInput | undefined {
  const amount = values['needAmount'];
  const termMonths = values['needTermMonths'];
  const purpose = purposes[values['needPurpose'] ?? ''];
  const collateral = collaterals[values['needCollateral'] ?? ''];
  const need: NeedInput = {
    ...(amount && { amount }),
    ...(termMonths && { termMonths: Number(termMonths) }),
    ...(purpose && { purpose }),
    ...(collateral && { collateral }),
  };
  return Object.keys(need).length > 0 ? need : undefined;
}

type Row = Readonly<Record<string, unknown>>;

function withYear(rows: unknown, year: number, members: Row): readonly Row[] {
  const known: readonly Row[] = Array.isArray(rows) ? rows : [];
  const others = known.filter((row) => row['year'] !== year);
  const found = known.find((row) => row['year'] === year);
  return [...others, { year, ...found, ...members }];
}
