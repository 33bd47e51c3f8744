/** The shape of the generated Mongoose paths, declared without Mongoose: the schema is a contract, not code. */

/** The types of single values. */
export type FactPathType = 'Number' | 'String' | 'Boolean';

/** A path as Mongoose writes it: a value, a set of values, or rows without an `_id` of their own. */
export type FactPath =
  | { readonly type: FactPathType }
  | { readonly type: readonly [FactPathType]; readonly default: undefined }
  | { readonly type: readonly [RowPaths]; readonly default: undefined };

/** The paths of one row of a collection. */
export interface RowPaths {
  readonly _id: false;
  readonly [code: string]: FactPath | false;
}

/** The paths of a set of facts, by code. */
export type FactPaths = Readonly<Record<string, FactPath>>;
