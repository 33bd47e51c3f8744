import { CatalogueIndex } from '../../rules/index.js';
import type { CompiledProduct } from './compiledProduct.js';

/** Products ready for matching, and the index of their rules, which knows each by a number. */
export interface IndexedProducts {
  readonly products: readonly CompiledProduct[];
  readonly index: CatalogueIndex;
  readonly numberOf: (product: CompiledProduct) => number;
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
    for (const product of products) {
      const key = keyOf(product);
      if (!this.#numbers.has(key)) this.#numbers.set(key, this.#index.add(product.rule));
    }
    const numbers = this.#numbers;
    const numberOf = (product: CompiledProduct): number => numbers.get(keyOf(product)) ?? -1;
    return { products, index: this.#index, numberOf };
  }

  #begin(products: readonly CompiledProduct[]): void {
    this.#index = new CatalogueIndex(products.map(({ rule }) => rule));
    this.#numbers = new Map(products.map((product, number) => [keyOf(product), number]));
  }
}

const keyOf = ({ document, version }: CompiledProduct): string => `${document.slug}@${version}`;
