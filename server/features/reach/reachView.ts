import type {
  ProductReach,
  ReachCount,
  ReachCountKind,
  ReachCounts,
} from '../../../schema/generated/resolvers.js';
import type { CalendarDate } from '../../domain/index.js';
import { fieldLabel, type Dictionary } from '../../rules/index.js';
import { productType, type CompiledProduct } from '../products/index.js';
import { maskCounts, type MaskedCount } from './masking.js';
import type { TallyCounts } from './tally.js';

const factsNamed = 5;

/** A product with its counts, masked; `counts` is undefined while they are not whole. */
export function productReach(
  product: CompiledProduct,
  counts: TallyCounts | undefined,
  { asOf, dictionary }: { readonly asOf: CalendarDate; readonly dictionary: Dictionary },
): ProductReach {
  return {
    product: productType(product),
    inForce: isInForce(product, asOf),
    counts: counts === undefined ? null : countsView(counts, dictionary),
  };
}

function countsView(counts: TallyCounts, dictionary: Dictionary): ReachCounts {
  const { outcomes, missing } = maskCounts(counts, factsNamed);
  return {
    eligible: countView(outcomes.eligible),
    nearly: countView(outcomes.nearly),
    unknown: countView(outcomes.unknown),
    ineligible: countView(outcomes.ineligible),
    missing: missing.map(({ path, count }) => ({
      path,
      label: fieldLabel(dictionary, path),
      count: countView(count),
    })),
  };
}

const kinds: Readonly<Record<MaskedCount['kind'], ReachCountKind>> = {
  exact: 'EXACT',
  underFive: 'UNDER_FIVE',
  withheld: 'WITHHELD',
};

/** A masked number as the interface shows it. */
export function countView(count: MaskedCount): ReachCount {
  return { kind: kinds[count.kind], value: count.kind === 'exact' ? count.value : null };
}

/** The products in the order in which they need looking at: suspended, ended, on offer, retired; then by slug. */
export function inReachOrder(
  products: readonly CompiledProduct[],
  asOf: CalendarDate,
): readonly CompiledProduct[] {
  return [...products].sort(
    (one, other) =>
      urgency(one, asOf) - urgency(other, asOf) || (one.document.slug < other.document.slug ? -1 : 1),
  );
}

function urgency(product: CompiledProduct, asOf: CalendarDate): number {
  if (product.document.status === 'suspended') return 0;
  if (product.document.status === 'retired') return 3;
  return isInForce(product, asOf) ? 2 : 1;
}

function isInForce({ document: { status, validTo } }: CompiledProduct, asOf: CalendarDate): boolean {
  return status !== 'retired' && (validTo === undefined || validTo >= asOf);
}
