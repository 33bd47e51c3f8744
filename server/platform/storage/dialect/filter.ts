import type { Path } from './path.js';
import type { Scalar } from './value.js';

export type Comparator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
export interface Bound {
  readonly comparator: Exclude<Comparator, 'eq'>;
  readonly value: Scalar;
}

/** A condition on one path that some value there must meet. */
export type Condition =
  | { readonly op: 'eq'; readonly path: Path; readonly value: Scalar }
  | { readonly op: 'range'; readonly path: Path; readonly bounds: readonly Bound[] }
  | { readonly op: 'in'; readonly path: Path; readonly values: readonly Scalar[] }
  | { readonly op: 'prefix'; readonly path: Path; readonly text: string }
  | { readonly op: 'exists'; readonly path: Path };

/** A checked filter: MongoDB's semantics, this dialect's operators, nothing else. */
export type Filter =
  | Condition
  | { readonly op: 'and'; readonly of: readonly Filter[] }
  | { readonly op: 'or'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter }
  | { readonly op: 'element'; readonly path: Path; readonly of: readonly Filter[] };

/** The path that names an element itself, inside `$elemMatch` on an array of scalars. */
export const ELEMENT: Path = [];
