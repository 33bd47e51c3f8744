import type { ComparedInput, Fault } from '../../../schema/generated/resolvers.js';
import type { Fen } from '../../domain/index.js';
import type { CompiledProduct } from '../products/index.js';
import { costOf } from './cost.js';
import type { MatchedProduct } from './matchedProduct.js';
import { placeMatches, type MatchingParts, type MatchRun, type PlacedMatch } from './matching.js';
import type { Need } from './need.js';
import type { Pricing } from './price.js';
import type { SubjectParts } from './subject.js';

/** One product beside others: its match on the compared amount, and its newest public version. */
export interface ComparedMatch {
  readonly placed: PlacedMatch;
  readonly newestVersion: number;
}

/** Products matched with one subject; loans and leases have their costs on one amount, fen, where one is known. */
export interface ComparisonRun {
  readonly run: MatchRun;
  readonly amount: Fen | null;
  readonly compared: readonly ComparedMatch[];
  readonly missing: readonly string[];
}

const mostCompared = 4;

/** What finances an amount over a term at a cost, so that one amount makes their yuan comparable. */
const comparable: Readonly<Record<Pricing['kind'], boolean>> = {
  loan: true,
  lease: true,
  insurance: false,
  equity: false,
  bridge: false,
};

/** Why products can't be compared: none, more than four (`COMPARE_COUNT`), or one twice (`COMPARE_TWICE`). */
export function comparedFault(wanted: readonly ComparedInput[]): Fault | undefined {
  if (wanted.length === 0 || wanted.length > mostCompared) return countFault;
  const keys = wanted.map(({ slug, version }) => `${slug}@${version ?? ''}`);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return twice < 0 ? undefined : { ...twiceFault, path: `/products/${twice}` };
}

/** Matches the products asked for with one subject; those that the public catalogue has not are named. */
export async function compareProducts(
  parts: MatchingParts,
  subject: SubjectParts,
  wanted: readonly ComparedInput[],
): Promise<ComparisonRun> {
  const { asOf, need } = subject;
  const found = await Promise.all(
    wanted.map(async ({ slug, version }) => ({
      slug,
      product: await parts.products.find(slug, asOf, version ?? undefined),
      newest: await parts.products.find(slug, asOf),
    })),
  );
  const present = found.flatMap(({ product, newest }) => (product ? [{ product, newest }] : []));
  const { run, placed } = await placeMatches(
    parts,
    subject,
    present.map(({ product }) => product),
  );
  const amount = comparedAmount(
    placed.map(({ match }) => match),
    need,
  );
  return {
    run,
    amount,
    compared: placed.map((one, index) => ({
      placed: { ...one, match: costedOn(one.match, need, amount) },
      newestVersion: newestOf(present[index]),
    })),
    missing: found.filter(({ product }) => product === undefined).map(({ slug }) => slug),
  };
}

function newestOf(
  found: { product: CompiledProduct; newest: CompiledProduct | undefined } | undefined,
): number {
  return Math.max(found?.product.version ?? 0, found?.newest?.version ?? 0);
}

/** The smallest of the need and every known limit of what finances an amount, so that each covers it. */
function comparedAmount(matches: readonly MatchedProduct[], need: Need): Fen | null {
  const limits = matches
    .filter(({ product }) => comparable[product.document.offer.pricing.kind])
    .flatMap(({ offer }) => offer?.options ?? [])
    .flatMap(({ limit }) => (limit === null ? [] : [limit]));
  if (limits.length === 0) return null;
  const smallest = limits.reduce((least, limit) => (limit < least ? limit : least));
  return need.amount === undefined || smallest < need.amount ? smallest : need.amount;
}

function costedOn(match: MatchedProduct, need: Need, compared: Fen | null): MatchedProduct {
  const { product, offer } = match;
  const { document } = product;
  if (offer === null || compared === null || !comparable[document.offer.pricing.kind]) return match;
  const options = offer.options.map((option) => {
    const { limit, price } = option;
    return limit === null ? option : { ...option, cost: costOf(document, price, { need, limit, compared }) };
  });
  return { ...match, offer: { ...offer, options } };
}

const countFault: Fault = {
  code: 'COMPARE_COUNT',
  path: '/products',
  message: {
    zh: `请选 1 至 ${mostCompared} 个产品对比。`,
    en: `Choose 1 to ${mostCompared} products to compare.`,
  },
};

const twiceFault: Fault = {
  code: 'COMPARE_TWICE',
  path: '/products',
  message: { zh: '同一产品选了两次，请去掉一个。', en: 'One product is chosen twice. Leave one out.' },
};
