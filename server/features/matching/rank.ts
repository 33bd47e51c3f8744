import type { LocalizedText } from '../../domain/index.js';
import { matchOutcomes } from './outcome.js';
import type { MatchedProduct } from './matchedProduct.js';
import type { Pricing } from './price.js';

/** Orders of a list of matches. */
export type MatchSort = 'fit' | 'cost' | 'turnaround';

/** One key of an order: what a match has under it, smaller first, and what it is in words. */
interface SortKey {
  readonly text: LocalizedText;
  readonly of: (match: MatchedProduct) => number | string;
}

const last = Number.MAX_SAFE_INTEGER;

/** Products that cost alike are compared together; nothing else is ever ranked by the cost of a loan. */
const costGroups: readonly Pricing['kind'][] = ['loan', 'lease', 'insurance', 'equity', 'bridge'];

const sortKeys = {
  outcome: {
    text: {
      zh: '结论：符合条件、接近符合、待补充、暂不符合',
      en: 'Outcome: meets the conditions, nearly meets, needs facts, does not meet now',
    },
    of: ({ judgement }) => matchOutcomes.indexOf(judgement.outcome),
  },
  suspension: {
    text: { zh: '暂停受理的排在后面', en: 'Suspended products come after those on offer' },
    of: ({ product }) => (product.document.status === 'suspended' ? 1 : 0),
  },
  costGroup: {
    text: {
      zh: '依次为贷款、租赁、保险、股权、应急转贷：各类成本不可比',
      en: 'Loans, leases, insurance, equity, bridge money: their costs cannot be compared',
    },
    of: ({ product }) => costGroups.indexOf(product.document.offer.pricing.kind),
  },
  cover: {
    text: { zh: '金额与期限够用的在前', en: 'Products that cover the amount and term come first' },
    of: (match) => (coversNeed(match) ? 0 : 1),
  },
  cost: {
    text: {
      zh: '年化综合成本由低到高；为区间的按较高一端，未知的在后',
      en: 'All-in annual cost, lowest first; a range by its dearer end, an unknown cost last',
    },
    of: (match) => dearestRate(match) ?? last,
  },
  turnaround: {
    text: { zh: '答复所需工作日由少到多', en: 'Working days until the answer, fewest first' },
    of: ({ product }) => product.document.offer.turnaroundWorkingDays,
  },
  slug: {
    text: { zh: '产品编号，使次序唯一', en: 'Identifier of the product, so that the order is unique' },
    of: ({ product }) => product.document.slug,
  },
} satisfies Readonly<Record<string, SortKey>>;

/**
 * The published order, without weights: outcome (suspended products last within it, loans first, then leases,
 * insurance, equity and bridge money), covers the amount and term, all-in cost, turnaround, slug. The other
 * orders put one key before these.
 */
const orders: Readonly<Record<MatchSort, readonly (keyof typeof sortKeys)[]>> = {
  fit: ['outcome', 'suspension', 'costGroup', 'cover', 'cost', 'turnaround', 'slug'],
  cost: ['costGroup', 'cost', 'outcome', 'suspension', 'cover', 'turnaround', 'slug'],
  turnaround: ['turnaround', 'outcome', 'suspension', 'costGroup', 'cover', 'cost', 'slug'],
};

/** The keys of each order in words, first to last. */
export const orderTexts: Readonly<Record<MatchSort, readonly LocalizedText[]>> = {
  fit: textsOf('fit'),
  cost: textsOf('cost'),
  turnaround: textsOf('turnaround'),
};

function textsOf(sort: MatchSort): readonly LocalizedText[] {
  return orders[sort].map((key) => sortKeys[key].text);
}

/** The matches in an order; the list given is left as it is. */
export function sortMatches(matches: readonly MatchedProduct[], sort: MatchSort): readonly MatchedProduct[] {
  const keys = orders[sort].map((key) => sortKeys[key].of);
  return matches
    .map((match) => ({ match, keys: keys.map((key) => key(match)) }))
    .sort((one, other) => compareKeys(one.keys, other.keys))
    .map(({ match }) => match);
}

function compareKeys(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [place, key] of one.entries()) {
    const against = other[place] ?? key;
    if (key !== against) return key < against ? -1 : 1;
  }
  return 0;
}

/** Whether nothing known speaks against the wanted amount and term. */
export function coversNeed({ coversAmount, coversTerm }: MatchedProduct): boolean {
  return coversAmount !== false && coversTerm !== false;
}

/** The all-in rate that a match ranks by, in basis points: a range by its dearer end, null without a cost. */
export function dearestRate({ offer }: MatchedProduct): number | null {
  const rates = (offer?.options ?? []).flatMap(({ cost }) => (cost === null ? [] : [cost.allInRate]));
  return rates.length === 0 ? null : Math.max(...rates);
}

/** Why a match stands where it does: the keys of the published order with what it has under each. */
export function rankReasons(match: MatchedProduct): readonly { key: string; text: LocalizedText }[] {
  const rate = dearestRate(match);
  const days = match.product.document.offer.turnaroundWorkingDays;
  return [
    { key: 'outcome', text: outcomeTexts[match.judgement.outcome] },
    { key: 'cover', text: coversNeed(match) ? covers : coversNot },
    { key: 'cost', text: rate === null ? withoutCost(match) : costText(rate) },
    { key: 'turnaround', text: { zh: `${days} 个工作日内答复`, en: `Answer within ${days} working days` } },
  ];
}

/** The words for each outcome. */
export const outcomeTexts: Readonly<Record<(typeof matchOutcomes)[number], LocalizedText>> = {
  eligible: { zh: '符合条件', en: 'Meets the conditions' },
  nearly: { zh: '接近符合', en: 'Nearly meets' },
  unknown: { zh: '待补充', en: 'Needs facts' },
  ineligible: { zh: '暂不符合', en: 'Does not meet now' },
};
const covers: LocalizedText = { zh: '金额与期限够用', en: 'Covers the amount and term' };
const coversNot: LocalizedText = { zh: '金额或期限不够', en: 'Does not cover the amount or term' };
const noCost: LocalizedText = { zh: '成本尚不能算出，排在后面', en: 'Cost not known yet, so it comes later' };

const equityCost: LocalizedText = {
  zh: '股权投资，没有可比的成本',
  en: 'Equity, which has no cost to compare',
};

function withoutCost({ product }: MatchedProduct): LocalizedText {
  return product.document.offer.pricing.kind === 'equity' ? equityCost : noCost;
}

function costText(rateBp: number): LocalizedText {
  const percent = `${(rateBp / 100).toFixed(2)}%`;
  return { zh: `年化综合成本 ${percent}`, en: `All-in annual cost ${percent}` };
}
