import type { ProductDocument } from '../../../schema/generated/product.js';
import type { ProductSource } from '../../../schema/generated/resolvers.js';
import { sourceKinds } from './enumNames.js';

/** A source of a document as the interface shows it. */
export function sourceType({
  id,
  kind,
  title,
  article,
  url,
}: ProductDocument['sources'][number]): ProductSource {
  return { id, kind: sourceKinds[kind], title, article: article ?? null, url: url ?? null };
}

/** The source of a document that a condition, tier, term or fee names; null where it names none. */
export function sourceNamed(
  document: Pick<ProductDocument, 'sources'>,
  id: string | null | undefined,
): ProductSource | null {
  const source = document.sources.find((candidate) => candidate.id === id);
  return source === undefined ? null : sourceType(source);
}
