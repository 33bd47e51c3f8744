import { ELEMENT, type Condition, type Filter } from '../dialect/filter.js';
import { jsonPath, type Path } from '../dialect/path.js';
import { notInDialect, type BilingualText, type StorageError } from '../errors.js';
import { comparisonSql, holdsForNull, type Comparison } from './comparison.js';
import { locate, type KindNode, type Location } from './kinds.js';
import {
  documentValue,
  every,
  negated,
  NEVER,
  QUALIFIED,
  some,
  sql,
  typeAt,
  valueAt,
  type Qualifier,
  type Sql,
} from './sql.js';

type Located<Form extends Location['form']> = Extract<Location, { form: Form }>;

const WHY_OUTSIDE: Readonly<Record<Located<'outside'>['why'], string>> = {
  secondArray: 'a path through two arrays',
  position: 'a position in an array',
};

const USE_ELEMMATCH: BilingualText = {
  zh: '请用 $elemMatch 约束同一元素。',
  en: 'Bind one element with $elemMatch.',
};

const ELEMENT_VALUE = 'e.value';

/** Translates the checked filters of one collection into exact SQL over what its paths hold. */
class FilterTranslator {
  readonly #collection: string;
  readonly #root: KindNode;
  readonly #qualifier: Qualifier;
  readonly #document: string;

  constructor(collection: string, root: KindNode, qualifier: Qualifier) {
    this.#collection = collection;
    this.#root = root;
    this.#qualifier = qualifier;
    this.#document = `${qualifier}doc`;
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
    const location = this.#locate(condition.path);
    if (location.form === 'value')
      return comparisonSql(documentValue(location.path, this.#qualifier), condition, location.kind);
    if (condition.op === 'range' && condition.bounds.length > 1)
      throw this.#refusal('two bounds on an array', condition.path, USE_ELEMMATCH);
    return location.form === 'elements'
      ? this.#amongElements(condition, location)
      : this.#amongFields(condition, location);
  }

  #amongElements(condition: Comparison, { array, element }: Located<'elements'>): Sql {
    const found = this.#eachElement(array, comparisonSql(ELEMENT_VALUE, condition, element.kind));
    return holdsForNull(condition) ? some([found, sql(`${typeAt(this.#document, array)} IS NULL`)]) : found;
  }

  #amongFields(condition: Comparison, { array, rest, kind }: Located<'fields'>): Sql {
    const inside = comparisonSql(valueAt(ELEMENT_VALUE, rest), condition, kind);
    const found = this.#eachElement(array, every([sql(`e.type = 'object'`), inside]));
    if (!holdsForNull(condition)) return found;
    return some([found, sql(`coalesce(${typeAt(this.#document, array)}, 'null') = 'null'`)]);
  }

  #exists(path: Path): Sql {
    const location = this.#locate(path);
    if (location.form !== 'fields') return sql(`${typeAt(this.#document, path)} IS NOT NULL`);
    const inside = sql(`${typeAt(ELEMENT_VALUE, location.rest)} IS NOT NULL`);
    return this.#eachElement(location.array, every([sql(`e.type = 'object'`), inside]));
  }

  #element(path: Path, conditions: readonly Filter[]): Sql {
    const location = this.#locate(path);
    if (location.form === 'value') return NEVER;
    if (location.form === 'fields') throw this.#refusal('$elemMatch inside an array', path);
    const { array, element } = location;
    const inside = conditions.map((condition) => this.#insideElement(condition, element, path));
    const isArray = sql(`${typeAt(this.#document, array)} = 'array'`);
    return this.#eachElement(array, every([isArray, ...inside]));
  }

  #insideElement(filter: Filter, element: KindNode, path: Path): Sql {
    switch (filter.op) {
      case 'and':
        return every(filter.of.map((part) => this.#insideElement(part, element, path)));
      case 'not':
        return this.#negatedInside(filter.of, element, path);
      case 'or':
      case 'element':
        throw this.#refusal('$elemMatch that is not flat', path);
      default:
        return this.#conditionInside(filter, element, path);
    }
  }

  /** A field that an object lacks meets a negation; an element that is no object meets none on its fields. */
  #negatedInside(filter: Filter, element: KindNode, path: Path): Sql {
    const opposite = negated(this.#insideElement(filter, element, path));
    const onElement = 'path' in filter && filter.path === ELEMENT;
    return onElement ? opposite : every([sql(`e.type = 'object'`), opposite]);
  }

  #conditionInside(condition: Condition, element: KindNode, path: Path): Sql {
    if (condition.path === ELEMENT) {
      if (condition.op === 'exists') throw this.#refusal('$exists of an element itself', path);
      return comparisonSql(ELEMENT_VALUE, condition, element.kind);
    }
    const inner = locate(element, condition.path);
    if (inner.form !== 'value')
      throw this.#refusal('an array inside $elemMatch', [...path, ...condition.path]);
    const test =
      condition.op === 'exists'
        ? sql(`${typeAt(ELEMENT_VALUE, condition.path)} IS NOT NULL`)
        : comparisonSql(valueAt(ELEMENT_VALUE, condition.path), condition, inner.kind);
    return every([sql(`e.type = 'object'`), test]);
  }

  #eachElement(array: Path, condition: Sql): Sql {
    const elements = `json_each(${this.#document}, '${jsonPath(array)}') e`;
    return sql(`EXISTS (SELECT 1 FROM ${elements} WHERE ${condition.text})`, condition.values);
  }

  #locate(path: Path): Exclude<Location, { form: 'outside' }> {
    const location = locate(this.#root, path);
    if (location.form !== 'outside') return location;
    throw this.#refusal(WHY_OUTSIDE[location.why], path);
  }

  #refusal(what: string, path: Path, instead?: BilingualText): StorageError {
    return notInDialect(what, { collection: this.#collection, path: path.join('.') }, instead);
  }
}

/**
 * Translates a checked filter into the SQL condition that holds for exactly the documents it selects.
 * @param root what the paths of the collection hold
 * @param qualifier how the document's columns are named
 * @throws StorageError NOT_IN_DIALECT where the path leads outside the dialect, such as through two arrays
 */
export const whereSql = (
  filter: Filter,
  collection: string,
  root: KindNode,
  qualifier: Qualifier = QUALIFIED,
): Sql => new FilterTranslator(collection, root, qualifier).filter(filter);
