import type { Filter } from '../dialect/filter.js';
import type { IndexSpec } from '../dialect/parse-index.js';
import { jsonPath, type Path } from '../dialect/path.js';
import type { Kind } from '../dialect/value.js';
import { notInDialect, type StorageError } from '../errors.js';
import { sideTableFor } from './array-index.js';
import { comparisonSql, holdsForNull, type Comparison } from './comparison.js';
import { unwoundField, type Field, type Unwound } from './field.js';
import type { KindNode, Location } from '../dialect/kinds.js';
import { checkBounds, locateInside } from '../dialect/shape.js';
import {
  documentValue,
  every,
  negated,
  NEVER,
  QUALIFIED,
  quoted,
  some,
  sql,
  typeAt,
  valueAt,
  type Qualifier,
  type Sql,
} from './sql.js';
import { ELEMENT_VALUE, ElementTranslator, IS_OBJECT } from './where-element.js';

type Located<Form extends Location['form']> = Extract<Location, { form: Form }>;

/** What a filter is translated over. */
export interface FilterScope {
  readonly collection: string;
  /** What the paths of the collection hold. */
  readonly root: KindNode;
  /** The indexes that a condition on an array may use; none where not given. */
  readonly indexes?: ReadonlyMap<string, IndexSpec>;
  /** How the document's columns are named; with the query's alias where not given. */
  readonly qualifier?: Qualifier;
  /** The array that a pipeline has unwound before. */
  readonly unwound?: Unwound | undefined;
}

/** Translates the checked filters of one collection into exact SQL over what its paths hold. */
class FilterTranslator {
  readonly #scope: FilterScope;
  readonly #qualifier: Qualifier;
  readonly #document: string;

  constructor(scope: FilterScope) {
    this.#scope = scope;
    this.#qualifier = scope.qualifier ?? QUALIFIED;
    this.#document = `${this.#qualifier}doc`;
  }

  filter(filter: Filter): Sql {
    switch (filter.op) {
      case 'and':
        return every(filter.of.map((part) => this.filter(part)));
      case 'or':
        return some(filter.of.map((part) => this.filter(part)));
      case 'not':
        return negated(this.filter(filter.of));
      case 'element':
        return this.#element(filter.path, filter.of);
      case 'exists':
        return this.#exists(filter.path);
      default:
        return this.#comparison(filter);
    }
  }

  #comparison(condition: Comparison): Sql {
    const unwound = this.#unwound(condition.path);
    if (unwound) return comparisonSql(unwound.value, condition, unwound.kind);
    const location = this.#locate(condition.path);
    if (location.form === 'value')
      return comparisonSql(documentValue(location.path, this.#qualifier), condition, location.kind);
    checkBounds(condition, location, this.#scope.collection);
    const kind = location.form === 'elements' ? location.element.kind : location.kind;
    const indexed = this.#byIndex(condition, kind);
    if (indexed) return indexed;
    return location.form === 'elements'
      ? this.#amongElements(condition, location)
      : this.#amongFields(condition, location);
  }

  #amongElements(condition: Comparison, { array, element }: Located<'elements'>): Sql {
    const found = this.#eachElement(array, comparisonSql(ELEMENT_VALUE, condition, element.kind));
    return holdsForNull(condition) ? some([found, sql(`${typeAt(this.#document, array)} IS NULL`)]) : found;
  }

  #amongFields(condition: Comparison, { array, ofObjects, rest, kind }: Located<'fields'>): Sql {
    const inside = comparisonSql(valueAt(ELEMENT_VALUE, rest), condition, kind);
    const found = ofObjects ? this.#eachElement(array, every([IS_OBJECT, inside])) : NEVER;
    if (!holdsForNull(condition)) return found;
    return some([found, sql(`coalesce(${typeAt(this.#document, array)}, 'null') = 'null'`)]);
  }

  /** A side table lists the values that are there: it answers everything but null and missing. */
  #byIndex(condition: Comparison, kind: Kind | undefined): Sql | undefined {
    const { collection, root, indexes } = this.#scope;
    if (!indexes || holdsForNull(condition)) return undefined;
    const table = sideTableFor(collection, root, indexes, condition.path);
    if (table === undefined) return undefined;
    const side = quoted(table);
    const inside = comparisonSql(`${side}.value`, condition, kind);
    const rows = `SELECT ${side}."row" FROM ${side} WHERE ${inside.text}`;
    return sql(`${this.#qualifier}"row" IN (${rows})`, inside.values);
  }

  #exists(path: Path): Sql {
    const unwound = this.#unwound(path);
    if (unwound) return sql(`${unwound.type} IS NOT NULL`);
    const location = this.#locate(path);
    if (location.form !== 'fields') return sql(`${typeAt(this.#document, path)} IS NOT NULL`);
    if (!location.ofObjects) return NEVER;
    const inside = sql(`${typeAt(ELEMENT_VALUE, location.rest)} IS NOT NULL`);
    return this.#eachElement(location.array, every([IS_OBJECT, inside]));
  }

  #element(path: Path, conditions: readonly Filter[]): Sql {
    if (this.#unwound(path)) return NEVER;
    const location = this.#locate(path);
    if (location.form === 'value') return NEVER;
    if (location.form === 'fields') throw this.#refusal('$elemMatch inside an array', path);
    const { array, element } = location;
    const translator = new ElementTranslator(element, this.#scope.collection, path.join('.'));
    const isArray = sql(`${typeAt(this.#document, array)} = 'array'`);
    return this.#eachElement(
      array,
      every([isArray, ...conditions.map((condition) => translator.filter(condition))]),
    );
  }

  #unwound(path: Path): Field | undefined {
    const { unwound, collection } = this.#scope;
    return unwound && unwoundField(path, unwound, collection);
  }

  #eachElement(array: Path, condition: Sql): Sql {
    const elements = `json_each(${this.#document}, '${jsonPath(array)}') e`;
    return sql(`EXISTS (SELECT 1 FROM ${elements} WHERE ${condition.text})`, condition.values);
  }

  #locate(path: Path): Exclude<Location, { form: 'outside' }> {
    return locateInside(this.#scope, path);
  }

  #refusal(what: string, path: Path): StorageError {
    return notInDialect(what, { collection: this.#scope.collection, path: path.join('.') });
  }
}

/**
 * Translates a checked filter into the SQL condition that holds for exactly the documents it selects.
 * @throws StorageError NOT_IN_DIALECT where the path leads outside the dialect, such as through two arrays
 */
export const whereSql = (filter: Filter, scope: FilterScope): Sql =>
  new FilterTranslator(scope).filter(filter);
