import type { CalendarDate, Dictionary } from '../../rules/index.js';
import type { EnterpriseProfile } from '../enterprises/index.js';
import type { CompiledProduct } from '../products/index.js';
import { judge, type Judgement } from './outcome.js';
import { subjectOf } from './subject.js';

/** As of when and over which dictionary profiles are judged. */
export interface Judging {
  readonly asOf: CalendarDate;
  readonly dictionary: Dictionary;
}

/**
 * What a match would say of a stored profile without a need, product by product: outcomes and missing facts alone,
 * no offers and no explanations.
 */
export function judgeStored(
  stored: EnterpriseProfile,
  products: readonly CompiledProduct[],
  { asOf, dictionary }: Judging,
): readonly Judgement[] {
  const { profile } = subjectOf({ stored, given: null, need: {}, asOf }, dictionary);
  return products.map(({ rule, document }) => judge(rule, profile, asOf, document.nearPercent));
}
