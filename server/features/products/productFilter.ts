import type { Fault, ProductFilter } from '../../../schema/generated/resolvers.js';
import { fenFromYuan, type Fen } from '../../domain/index.js';
import type { CompiledProduct } from './compiledProduct.js';
import { collaterals, institutionKinds, productKinds } from './enumNames.js';

const longestSearch = 100;

/** A filter that has been checked: says of a product whether it is wanted. */
export type Wanted = (product: CompiledProduct) => boolean;

/** Reads a filter; `SEARCH_INVALID` or `AMOUNT_NOT_POSITIVE` where it can't be meant. */
export function readFilter(filter: ProductFilter): { readonly wanted: Wanted } | { readonly fault: Fault } {
  const search = folded(filter.search ?? '').trim();
  if (search.length > longestSearch) return { fault: searchTooLong };
  const amount = filter.amount === null || filter.amount === undefined ? undefined : amountOf(filter.amount);
  if (amount !== undefined && amount <= 0) return { fault: amountNotPositive };
  return {
    wanted: ({ document, institution }) =>
      isWanted(filter.kind, productKinds[document.kind]) &&
      isWanted(filter.institutionKind, institutionKinds[institution.kind]) &&
      isWanted(filter.collateral, collaterals[document.offer.collateral]) &&
      (amount === undefined || holdsAmount(document.offer, amount)) &&
      [document.name, institution.name].some(({ zh, en }) => folded(`${zh}\n${en}`).includes(search)),
  };
}

function isWanted<Name>(wanted: Name | null | undefined, name: Name): boolean {
  return wanted === null || wanted === undefined || wanted === name;
}

function holdsAmount(
  { minAmount, maxAmount }: { minAmount: string; maxAmount: string },
  amount: Fen,
): boolean {
  return amountOf(minAmount) <= amount && amount <= amountOf(maxAmount);
}

/** Amounts of filters come through the scalar, those of products through their schema: neither can be malformed. */
function amountOf(yuan: string): Fen {
  const amount = fenFromYuan(yuan);
  if (!amount.ok) throw new Error(amount.refusal.message.en);
  return amount.value;
}

/** Full-width letters and capitals are the same to whoever searches. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const searchTooLong: Fault = {
  code: 'SEARCH_INVALID',
  path: '/filter/search',
  message: {
    zh: `搜索内容最多 ${longestSearch} 个字，请缩短。`,
    en: `A search has ${longestSearch} characters at most. Shorten it.`,
  },
};

const amountNotPositive: Fault = {
  code: 'AMOUNT_NOT_POSITIVE',
  path: '/filter/amount',
  message: { zh: '金额应大于 0，请改正。', en: 'The amount is more than 0. Correct it.' },
};
