import type { CalendarDate, Profile } from '../../rules/index.js';
import type { CompiledProduct, IndexedProducts } from '../products/index.js';
import { judgeFalse, type Judgement } from './outcome.js';

/** A product with what it was judged. */
export interface JudgedProduct {
  readonly product: CompiledProduct;
  readonly judgement: Judgement;
}

/**
 * Judges all products at once, as `judge` does one by one: the index finds those that the profile satisfies or may
 * satisfy, and only a false one that leniency can help is evaluated by itself.
 */
export function judgeAll(
  { products, index, numbers }: IndexedProducts,
  profile: Profile,
  asOf: CalendarDate,
): readonly JudgedProduct[] {
  const encoded = index.encode(profile, asOf);
  const found = index.match(encoded);
  const [holding, open] = [new Set(found.holding), new Set(found.open)];
  const { matcher } = index;
  const judge = (product: CompiledProduct, number: number): Judgement => {
    if (holding.has(number)) return { outcome: 'eligible', missing: [] };
    if (open.has(number)) return { outcome: 'unknown', missing: matcher.missing(number, encoded) };
    if (matcher.isHopeless(number, encoded)) return { outcome: 'ineligible', missing: [] };
    return judgeFalse(product.rule, profile, asOf, product.document.nearPercent);
  };
  return products.map((product, place) => ({ product, judgement: judge(product, numbers[place] ?? -1) }));
}
