import type { Filter } from './filter.js';
import type { Path } from './path.js';

/** A checked change of one path. */
export type Change =
  | { readonly op: 'set' | 'setOnInsert'; readonly path: Path; readonly value: unknown }
  | { readonly op: 'unset'; readonly path: Path }
  | { readonly op: 'inc'; readonly path: Path; readonly by: number }
  | { readonly op: 'push' | 'addToSet' | 'pullAll'; readonly path: Path; readonly values: readonly unknown[] }
  | { readonly op: 'pull'; readonly path: Path; readonly of: Filter };

/** A checked update: its changes in the order in which MongoDB makes them. */
export type Update = readonly Change[];
