import { Schema, type Connection } from 'mongoose';
import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';

/** Who wrote a version: seeds and loaded folders may each replace only what they wrote themselves. */
export type Origin = 'seed' | 'load' | 'person';

/** One version of a product as it is stored; versions are only ever added. */
export interface StoredProduct {
  /** `slug@version`. */
  readonly _id: string;
  readonly slug: string;
  readonly version: number;
  readonly status: ProductDocument['status'];
  readonly contentHash: string;
  readonly origin: Origin;
  readonly recordedAt: Date;
  /** The whole document as JSON text: values in rules vary in kind, which a document's path may not. */
  readonly document: string;
}

/** An institution as it is stored. */
export interface StoredInstitution {
  readonly _id: string;
  readonly kind: InstitutionDocument['kind'];
  readonly name: { readonly zh: string; readonly en: string };
}

/** The collections of this feature. */
export type ProductModels = ReturnType<typeof productModels>;

const required = true;

/** Makes the models on a connection; once a connection. */
export function productModels(connection: Connection) {
  const product = new Schema<StoredProduct>(
    {
      _id: { type: String, required },
      slug: { type: String, required },
      version: { type: Number, required },
      status: { type: String, required },
      contentHash: { type: String, required },
      origin: { type: String, required },
      recordedAt: { type: Date, required },
      document: { type: String, required },
    },
    { versionKey: false },
  );
  product.index({ slug: 1, version: 1 }, { unique: true });
  const institution = new Schema<StoredInstitution>(
    {
      _id: { type: String, required },
      kind: { type: String, required },
      name: { zh: { type: String, required }, en: { type: String, required } },
    },
    { versionKey: false },
  );
  return {
    products: connection.model('ProductVersion', product, 'productVersions'),
    institutions: connection.model('Institution', institution, 'institutions'),
  };
}
