import { CatalogueIndex } from '../../rules/index.js';
import type { CompiledProduct } from './compiledProduct.js';

/** Products ready for matching, and the index of their rules, which knows each by a number. */
export interface IndexedProducts {
  readonly products: readonly CompiledProduct[];
  readonly index: CatalogueIndex;
  /** The number of each product, in the same order. */
  readonly numbers: readonly number[];
}

/**
 * The rules of the products that have been in force at a date that was asked for. A version never changes, so it is
 * added once; when most of what the index holds is no longer in force, it begins anew.
 */
export class RuleIndex {
  #index = new CatalogueIndex();
  #numbers = new Map<string, number>();

  /** The index with these products in it, and maybe others. */
  of(products: readonly CompiledProduct[]): IndexedProducts {
    if (this.#numbers.size === 0 || this.#numbers.size > products.length * 2) this.#begin(products);
    return { products, index: this.#index, numbers: products.map((product) => this.#numberOf(product)) };
  }

  #numberOf(product: CompiledProduct): number {
    const key = keyOf(product);
    const number = this.#numbers.get(key) ?? this.#index.add(product.rule);
    this.#numbers.set(key, number);
    return number;
  }

  #begin(products: readonly CompiledProduct[]): void {
    this.#index = new CatalogueIndex(products.map(({ rule }) => rule));
    this.#numbers = new Map(products.map((product, number) => [keyOf(product), number]));
  }
}

const keyOf = ({ document, version }: CompiledProduct): string => `${document.slug}@${version}`;
