import { Schema, type Connection } from 'mongoose';
import type { DerivedFacts, EnterpriseFacts } from '../../../schema/generated/facts.js';
import { declaredPaths, factPaths } from '../../../schema/generated/mongoosePaths.js';
import type { LocalizedText } from '../../domain/index.js';

/** Who wrote a version: seeds and loaded folders may each replace only what they wrote themselves. */
export type Origin = 'seed' | 'load' | 'person';

/** Where the facts below a JSON Pointer come from, and as of when. */
export interface Provenance {
  readonly pointer: string;
  readonly source: LocalizedText;
  /** Calendar date. */
  readonly date: string;
}

/** An enterprise as it is stored: what stands outside its profile, and which version of that is the newest. */
export interface StoredEnterprise {
  /** The credit code. */
  readonly _id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly summary?: LocalizedText;
  readonly profileVersion: number;
  readonly contentHash: string;
  readonly origin: Origin;
  /** True once the seeds no longer have it: not listed any more, its profiles stay. */
  readonly retired: boolean;
}

/** One version of a profile as it is stored; versions are only ever added. */
export interface StoredProfile {
  /** `creditCode@version`. */
  readonly _id: string;
  readonly creditCode: string;
  readonly version: number;
  readonly recordedAt: Date;
  /** Inputs only, money in fen. */
  readonly facts: EnterpriseFacts;
  /** Self-declared values of derived fields. */
  readonly declared: DerivedFacts;
  readonly provenance: readonly Provenance[];
}

/** The collections of this feature. */
export type EnterpriseModels = ReturnType<typeof enterpriseModels>;

const required = true;
const text = { zh: { type: String, required }, en: { type: String, required } };

/** Makes the models on a connection; once a connection. */
export function enterpriseModels(connection: Connection) {
  return {
    enterprises: connection.model('Enterprise', enterpriseSchema(), 'enterprises'),
    profiles: connection.model('Profile', profileSchema(), 'profiles'),
  };
}

function enterpriseSchema() {
  const schema = new Schema<StoredEnterprise>(
    {
      _id: { type: String, required },
      name: { type: String, required },
      demo: { type: Boolean, required },
      summary: { type: new Schema(text, { _id: false }) },
      profileVersion: { type: Number, required },
      contentHash: { type: String, required },
      origin: { type: String, required },
      retired: { type: Boolean, required },
    },
    { versionKey: false },
  );
  schema.index({ name: 1 });
  schema.index({ origin: 1, _id: 1 });
  return schema;
}

function profileSchema() {
  const schema = new Schema<StoredProfile>(
    {
      _id: { type: String, required },
      creditCode: { type: String, required },
      version: { type: Number, required },
      recordedAt: { type: Date, required },
      facts: { type: new Schema(factPaths, { _id: false }), required },
      declared: { type: new Schema(declaredPaths, { _id: false }), required },
      provenance: [
        {
          _id: false,
          // The empty pointer is the whole profile, which Mongoose would not take as given.
          pointer: { type: String },
          source: text,
          date: { type: String, required },
        },
      ],
    },
    { versionKey: false, minimize: false },
  );
  schema.index({ creditCode: 1, version: 1 }, { unique: true });
  return schema;
}
