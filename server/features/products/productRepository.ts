import type { ClientSession } from 'mongoose';
import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';
import type { Origin, ProductModels, StoredProduct } from './models.js';

/** One version of a product as others see it. */
export interface ProductVersion {
  readonly slug: string;
  readonly version: number;
  readonly contentHash: string;
  readonly origin: Origin;
  readonly document: ProductDocument;
}

/** A version to be added. */
export interface NewProductVersion extends ProductVersion {
  readonly recordedAt: Date;
}

/** Calls back after each committed change of a collection, whoever made it; resolves once it does. */
export type WatchCollection = (collection: string, changed: () => void) => Promise<unknown>;

/** Reads and adds product versions and institutions; nothing of a version is ever changed. */
export class ProductRepository {
  readonly #models: ProductModels;
  readonly #watch: WatchCollection;

  constructor(models: ProductModels, watch: WatchCollection) {
    this.#models = models;
    this.#watch = watch;
  }

  /** Calls back after each committed change of a product version or an institution; resolves once it does. */
  async whenChanged(changed: () => void): Promise<void> {
    const { products, institutions } = this.#models;
    for (const { collection } of [products, institutions]) await this.#watch(collection.name, changed);
  }

  /** All versions, by slug and version. */
  async all(): Promise<readonly ProductVersion[]> {
    const stored = await this.#models.products.find({}).sort({ slug: 1, version: 1 }).lean().exec();
    return stored.map(versionOf);
  }

  /** All versions of some products, by slug and version. */
  async ofSlugs(slugs: readonly string[]): Promise<readonly ProductVersion[]> {
    const stored = await this.#models.products
      .find({ slug: { $in: [...slugs] } })
      .sort({ slug: 1, version: 1 })
      .lean()
      .exec();
    return stored.map(versionOf);
  }

  /** All institutions by id. */
  async institutions(): Promise<ReadonlyMap<string, InstitutionDocument>> {
    const stored = await this.#models.institutions.find({}).sort({ _id: 1 }).lean().exec();
    return new Map(
      stored.map(({ _id, kind, name }) => [_id, { id: _id, kind, name: { zh: name.zh, en: name.en } }]),
    );
  }

  /** Adds a version within a transaction; a version that exists already is refused by its key. */
  async add(version: NewProductVersion, session: ClientSession): Promise<void> {
    const { slug, document } = version;
    const stored: StoredProduct = {
      _id: `${slug}@${version.version}`,
      slug,
      version: version.version,
      status: document.status,
      contentHash: version.contentHash,
      origin: version.origin,
      recordedAt: version.recordedAt,
      document: JSON.stringify(document),
    };
    await this.#models.products.insertMany([stored], { session });
  }

  /** Adds an institution, or replaces what is stored of it, within a transaction. */
  async putInstitution({ id, kind, name }: InstitutionDocument, session: ClientSession): Promise<void> {
    await this.#models.institutions.updateOne(
      { _id: id },
      { $set: { kind, name } },
      { session, upsert: true },
    );
  }
}

function versionOf({ slug, version, contentHash, origin, document }: StoredProduct): ProductVersion {
  return { slug, version, contentHash, origin, document: JSON.parse(document) as ProductDocument };
}
