import type { LocalizedText } from '../../domain/index.js';
import { matchOutcomes } from './outcome.js';
import type { MatchedProduct } from './matchedProduct.js';
import type { Pricing } from './price.js';

/** Orders of a list of matches. */
export type MatchSort = 'fit' | 'cost' | 'turnaround';

/** One key of an order: what a match has under it, smaller first. */
type SortKey = (match: MatchedProduct) => number | string;

const last = Number.MAX_SAFE_INTEGER;

/** Products that cost alike are compared together; nothing else is ever ranked by the cost of a loan. */
const costGroups: readonly Pricing['kind'][] = ['loan', 'lease', 'insurance', 'equity', 'bridge'];

const byOutcome: SortKey = ({ judgement }) => matchOutcomes.indexOf(judgement.outcome);
const bySuspension: SortKey = ({ product }) => (product.document.status === 'suspended' ? 1 : 0);
const byCostGroup: SortKey = ({ product }) => costGroups.indexOf(product.document.offer.pricing.kind);
const byCover: SortKey = (match) => (coversNeed(match) ? 0 : 1);
const byCost: SortKey = (match) => dearestRate(match) ?? last;
const byTurnaround: SortKey = ({ product }) => product.document.offer.turnaroundWorkingDays;
const bySlug: SortKey = ({ product }) => product.document.slug;

/**
 * The published order, without weights: outcome (suspended products last within it, loans first, then leases, insurance, equity and bridge money),
 * covers the amount and term, all-in cost, turnaround, slug. The other orders put one key before these.
 */
const orders: Readonly<Record<MatchSort, readonly SortKey[]>> = {
  fit: [byOutcome, bySuspension, byCostGroup, byCover, byCost, byTurnaround, bySlug],
  cost: [byCostGroup, byCost, byOutcome, bySuspension, byCover, byTurnaround, bySlug],
  turnaround: [byTurnaround, byOutcome, bySuspension, byCostGroup, byCover, byCost, bySlug],
};

/** The matches in an order; the list given is left as it is. */
export function sortMatches(matches: readonly MatchedProduct[], sort: MatchSort): readonly MatchedProduct[] {
  const keys = orders[sort];
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

const outcomeTexts: Readonly<Record<(typeof matchOutcomes)[number], LocalizedText>> = {
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
