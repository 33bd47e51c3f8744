import type { CalendarDate } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import { Catalogue } from './catalogue.js';
import type { CompiledProduct } from './compiledProduct.js';
import type { ProductRepository } from './productRepository.js';

/** The products of all institutions, as matching and the catalogue's pages read them. */
export class ProductService {
  readonly #repository: ProductRepository;
  readonly #dictionary: Dictionary;
  #catalogue: Catalogue | undefined;

  constructor(repository: ProductRepository, dictionary: Dictionary) {
    this.#repository = repository;
    this.#dictionary = dictionary;
  }

  /** Number of product versions; grows by one with every version that is added. */
  async catalogueVersion(): Promise<number> {
    return (await this.#current()).version;
  }

  /** Products on offer or suspended at a date, ready for matching, by slug. */
  async inForce(asOf: CalendarDate): Promise<readonly CompiledProduct[]> {
    return (await this.#current()).inForce(asOf);
  }

  /** The public catalogue at a date: on offer, suspended and retired, by institution and product. */
  async public(asOf: CalendarDate): Promise<readonly CompiledProduct[]> {
    return (await this.#current()).public(asOf);
  }

  /** A public version of a product: the one named, else the newest that had begun at the date. */
  async find(slug: string, asOf: CalendarDate, version?: number): Promise<CompiledProduct | undefined> {
    return (await this.#current()).find(slug, asOf, version);
  }

  /** The catalogue in memory, built anew when versions were added, by whichever process. */
  async #current(): Promise<Catalogue> {
    const version = await this.#repository.count();
    if (this.#catalogue?.version === version) return this.#catalogue;
    const [versions, institutions] = await Promise.all([
      this.#repository.all(),
      this.#repository.institutions(),
    ]);
    this.#catalogue = new Catalogue(versions, institutions, this.#dictionary);
    return this.#catalogue;
  }
}
