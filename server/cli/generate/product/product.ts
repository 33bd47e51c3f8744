import type { InstitutionDocument } from '../../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../../schema/generated/product.js';
import { tenThousands } from '../money.js';
import { Random } from '../random.js';
import { archetypes, type ProductArchetype } from './archetypes.js';
import { conditions, type RuleNode } from './conditions.js';
import { sourcesNamed } from './sources.js';

const source = 'demo';

/** The nth product of a seed, of one of the institutions; it depends on nothing else. */
export function generateProduct(
  seed: number,
  index: number,
  institutions: readonly InstitutionDocument[],
): ProductDocument {
  const random = new Random(`${seed}:product:${index}`);
  const archetype = random.weighted(archetypes);
  const offerers = institutions.filter(({ kind }) => kind === archetype.by);
  return documentOf(random, { archetype, index, institution: random.pick(offerers) });
}

interface Design {
  readonly archetype: ProductArchetype;
  readonly index: number;
  readonly institution: InstitutionDocument;
}

function documentOf(random: Random, { archetype, index, institution }: Design): ProductDocument {
  const number = String(index + 1).padStart(4, '0');
  const largest = random.pick(archetype.largest);
  const body = {
    status: random.chance(0.05) ? 'suspended' : 'published',
    validFrom: '2024-01-01',
    offer: offerOf(random, archetype, largest),
    rule: ruleOf(random, archetype),
    tiers: tiersOf(random, archetype, largest),
  } as const;
  return {
    slug: `${institution.id}.${archetype.slug}-${number}`,
    institution: institution.id,
    kind: archetype.kind,
    name: { zh: `示例${archetype.zh} ${number}`, en: `Demo ${archetype.en} ${number}` },
    summary: {
      zh: `为演示生成的产品，最高 ${largest} 万元。`,
      en: `A product generated for the demonstration, of CNY ${largest / 100} million at most.`,
    },
    illustrative: true,
    ...body,
    sources: [...sourcesNamed(body)],
    documents: [
      { zh: '营业执照', en: 'Business licence' },
      { zh: '上两年度财务报表', en: 'Accounts of the last two years' },
    ],
    nearPercent: random.pick([5, 10, 10, 15]),
  };
}

function offerOf(random: Random, archetype: ProductArchetype, largest: number): ProductDocument['offer'] {
  return {
    minAmount: tenThousands(random.pick([5, 10, 20])),
    maxAmount: tenThousands(largest),
    minTermMonths: archetype.pricing === 'loan5Y' || archetype.pricing === 'lease' ? 12 : 1,
    maxTermMonths: random.pick(archetype.months),
    repayment: archetype.repayment,
    collateral: archetype.collateral,
    turnaroundWorkingDays: random.pick([2, 3, 5, 7, 10]),
    pricing: pricings[archetype.pricing](random),
    terms: [{ label: { zh: '示例条款', en: 'Illustrative terms' }, text: illustrative, source }],
  };
}

const illustrative = {
  zh: '数字为演示用，不是该机构公布的条款。',
  en: 'Numbers are for demonstration, not terms the institution has published.',
};

type Pricing = ProductDocument['offer']['pricing'];

const pricings: Readonly<Record<ProductArchetype['pricing'], (random: Random) => Pricing>> = {
  loan1Y: () => ({ kind: 'loan', lprBase: '1Y' }),
  loan5Y: (random) => ({ kind: 'loan', lprBase: '5Y', ...(random.chance(0.3) && { oneOffFeeBp: 20 }) }),
  guaranteed: (random) => ({ kind: 'loan', lprBase: '1Y', guaranteeFeeBp: random.pick([30, 50, 80, 100]) }),
  insurance: (random) => ({ kind: 'insurance', insuredShareBp: random.pick([8_000, 9_000, 10_000]) }),
  lease: () => ({ kind: 'lease', oneOffFeeBp: 100 }),
};

/** What the archetype always asks and some of what it sometimes does; now and then two of these are one or the other. */
function ruleOf(random: Random, { always, sometimes }: ProductArchetype): RuleNode {
  const chosen = sometimes.filter(() => random.chance(0.45));
  const [first, second, ...rest] = chosen;
  const alternatives =
    first !== undefined && second !== undefined && random.chance(0.2)
      ? [
          { id: 'either', any: [conditions[first](random), conditions[second](random)], source },
          ...rest.map((name) => conditions[name](random)),
        ]
      : chosen.map((name) => conditions[name](random));
  return {
    id: 'eligibility',
    all: [...always.map((name) => conditions[name](random)), ...alternatives],
    source,
  };
}

/** One tier for all, and before it often one for a title with a higher limit and a better price. */
function tiersOf(random: Random, { limitOf, pricing }: ProductArchetype, largest: number) {
  const share = limitOf && random.pick(limitOf.shares);
  const limit = (most: string) =>
    limitOf ? { min: [most, { times: [share, { field: limitOf.field }] }] } : most;
  const price = prices[pricing](random);
  const standard = {
    code: 'standard',
    label: { zh: '各类企业', en: 'All enterprises' },
    limit: limit(tenThousands(random.chance(0.5) ? largest : largest * 0.6)),
    priceBp: price,
    source,
  };
  if (!random.chance(0.5)) return [standard];
  const better = {
    code: 'hnte',
    label: { zh: '高新技术企业', en: 'High-tech enterprises' },
    when: { id: 'hnteTier', field: 'hnte', op: 'eq', value: true, source: 'hnte32' },
    limit: limit(tenThousands(largest)),
    priceBp: Math.round(price * 0.9) - 10,
    source,
  };
  return [better, standard];
}

/** Spreads over the LPR, premium rates and internal rates in basis points: illustrative. */
const prices: Readonly<Record<ProductArchetype['pricing'], (random: Random) => number>> = {
  loan1Y: (random) => random.int(-4, 10) * 10,
  loan5Y: (random) => random.int(-10, 2) * 10,
  guaranteed: (random) => random.int(0, 8) * 10,
  insurance: (random) => random.int(6, 40) * 10,
  lease: (random) => random.int(42, 65) * 10,
};
