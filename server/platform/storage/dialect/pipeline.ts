import type { Filter } from './filter.js';
import type { Projection } from './parse-projection.js';
import type { Sort } from './parse-sort.js';
import type { Path } from './path.js';

/** What a group gathers: the values of a path, or how many members it has times a number. */
export type Accumulator =
  | { readonly op: 'sum' | 'avg' | 'min' | 'max'; readonly path: Path }
  | { readonly op: 'count'; readonly times: number };

/** By what documents are grouped: all together, by one path, or by several named paths. */
export type GroupKey =
  | { readonly by: 'all' }
  | { readonly by: 'path'; readonly path: Path }
  | { readonly by: 'paths'; readonly paths: readonly { readonly name: string; readonly path: Path }[] };

export interface Group {
  readonly key: GroupKey;
  readonly fields: readonly { readonly name: string; readonly gather: Accumulator }[];
}

/** A stage after the documents were selected and grouped. */
export type LaterStage =
  | { readonly stage: 'sort'; readonly sort: Sort }
  | { readonly stage: 'skip' | 'limit'; readonly count: number }
  | { readonly stage: 'project'; readonly projection: Projection }
  | { readonly stage: 'count'; readonly name: string }
  | {
      readonly stage: 'lookup';
      readonly from: string;
      readonly local: Path;
      readonly foreign: Path;
      readonly as: string;
    };

/** A checked pipeline, its stages in the one order that the dialect has. */
export type Pipeline =
  | {
      readonly form: 'stages';
      readonly match: Filter;
      readonly unwind: Path | undefined;
      /** Selects among the unwound. */
      readonly rematch: Filter;
      readonly group: Group | undefined;
      readonly later: readonly LaterStage[];
    }
  | {
      readonly form: 'facet';
      readonly facets: readonly { readonly name: string; readonly pipeline: Pipeline }[];
    };
