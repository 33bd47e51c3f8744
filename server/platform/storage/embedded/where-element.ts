import { ELEMENT, type Condition, type Filter } from '../dialect/filter.js';
import { notInDialect, type StorageError } from '../errors.js';
import { comparisonSql } from './comparison.js';
import { locate, type KindNode } from '../dialect/kinds.js';
import { every, negated, NEVER, sql, typeAt, valueAt, type Sql } from './sql.js';

/** The alias under which each element of an array is looked at. */
export const ELEMENT_VALUE = 'e.value';

/** Holds for the elements that are objects; json_each gives one row of type null for an array that is null. */
export const IS_OBJECT = sql(`e.type = 'object'`);

/** Translates what `$elemMatch` asks of one element of an array. */
export class ElementTranslator {
  readonly #element: KindNode;
  readonly #collection: string;
  readonly #path: string;

  /**
   * @param element what the elements hold
   * @param path the array's path, for messages
   */
  constructor(element: KindNode, collection: string, path: string) {
    this.#element = element;
    this.#collection = collection;
    this.#path = path;
  }

  filter(filter: Filter): Sql {
    switch (filter.op) {
      case 'and':
        return every(filter.of.map((part) => this.filter(part)));
      case 'not':
        return this.#negation(filter.of);
      case 'or':
      case 'element':
        throw this.#refusal('$elemMatch that is not flat');
      default:
        return this.#condition(filter);
    }
  }

  /** A field that an object lacks meets a negation; an element that is no object meets none on its fields. */
  #negation(filter: Filter): Sql {
    const opposite = negated(this.filter(filter));
    const onElement = 'path' in filter && filter.path === ELEMENT;
    return onElement ? opposite : every([IS_OBJECT, opposite]);
  }

  #condition(condition: Condition): Sql {
    if (condition.path === ELEMENT) {
      if (condition.op === 'exists') throw this.#refusal('$exists of an element itself');
      return comparisonSql(ELEMENT_VALUE, condition, this.#element.kind);
    }
    if (this.#element.kind !== 'object') return NEVER;
    const inner = locate(this.#element, condition.path);
    if (inner.form !== 'value') throw this.#refusal('an array inside $elemMatch');
    const test =
      condition.op === 'exists'
        ? sql(`${typeAt(ELEMENT_VALUE, condition.path)} IS NOT NULL`)
        : comparisonSql(valueAt(ELEMENT_VALUE, condition.path), condition, inner.kind);
    return every([IS_OBJECT, test]);
  }

  #refusal(what: string): StorageError {
    return notInDialect(what, { collection: this.#collection, path: this.#path });
  }
}
