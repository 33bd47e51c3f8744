import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { CalendarDate } from '../../domain/index.js';
import type { Dictionary } from '../../rules/index.js';
import { Catalogue } from './catalogue.js';
import type { CompiledProduct } from './compiledProduct.js';
import type { ProductRepository } from './productRepository.js';
import { RuleIndex, type IndexedProducts } from './ruleIndex.js';

/** The products of all institutions, as matching and the catalogue's pages read them. */
export class ProductService {
  readonly #repository: ProductRepository;
  readonly #dictionary: Dictionary;
  readonly #listeners: (() => void)[] = [];
  readonly #ruleIndex = new RuleIndex();
  #listening: Promise<void> | undefined;
  #catalogue: Promise<Catalogue> | undefined;

  constructor(repository: ProductRepository, dictionary: Dictionary) {
    this.#repository = repository;
    this.#dictionary = dictionary;
  }

  /** Number of product versions; grows by one with every version that is added. */
  async catalogueVersion(): Promise<number> {
    return (await this.#current()).version;
  }

  /** Every institution by its slug. */
  async institutions(): Promise<readonly InstitutionDocument[]> {
    return (await this.#current()).institutions();
  }

  /** Products on offer or suspended at a date, ready for matching, by slug. */
  async inForce(asOf: CalendarDate): Promise<readonly CompiledProduct[]> {
    return (await this.#current()).inForce(asOf);
  }

  /** The same with the index that matches all of them at once. */
  async indexedInForce(asOf: CalendarDate): Promise<IndexedProducts> {
    return this.#ruleIndex.of(await this.inForce(asOf));
  }

  /** The public catalogue at a date: on offer, suspended and retired, by institution and product. */
  async public(asOf: CalendarDate): Promise<readonly CompiledProduct[]> {
    return (await this.#current()).public(asOf);
  }

  /** A public version of a product: the one named, else the newest that had begun at the date. */
  async find(slug: string, asOf: CalendarDate, version?: number): Promise<CompiledProduct | undefined> {
    return (await this.#current()).find(slug, asOf, version);
  }

  /** Calls back after each change of the catalogue, once the change can be read; from the first read on. */
  whenChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The catalogue in memory, built anew after a change, by whichever process. */
  #current(): Promise<Catalogue> {
    this.#catalogue ??= this.#read().catch((error: unknown) => {
      this.#forget();
      throw error;
    });
    return this.#catalogue;
  }

  /** What is being read at a change may lack it, so that too is read again by whoever asks next. */
  #forget(): void {
    this.#catalogue = undefined;
  }

  /** Listens from before the first read on; a failed attempt is made again at the next. */
  #listen(): Promise<void> {
    this.#listening ??= this.#repository
      .whenChanged(() => {
        this.#forget();
        for (const listener of this.#listeners) listener();
      })
      .catch((error: unknown) => {
        this.#listening = undefined;
        throw error;
      });
    return this.#listening;
  }

  /** Institutions last: one that a version names was stored before it or with it. */
  async #read(): Promise<Catalogue> {
    await this.#listen();
    const versions = await this.#repository.all();
    return new Catalogue(versions, await this.#repository.institutions(), this.#dictionary);
  }
}
