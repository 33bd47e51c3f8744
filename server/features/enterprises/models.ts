import { Schema, type Connection } from 'mongoose';
import type { DerivedFacts, EnterpriseFacts } from '../../../schema/generated/facts.js';
import { declaredPaths, factPaths } from '../../../schema/generated/mongoosePaths.js';
import type { LocalizedText, SourceKind } from '../../domain/index.js';

/** Who wrote a version: seeds and loaded folders may each replace only what they wrote themselves. */
export type Origin = 'seed' | 'load' | 'person';

/**
 * Where the facts at and below a pointer come from, and as of when. A row in a pointer is named by its key, not its
 * place.
 */
export interface Provenance {
  readonly pointer: string;
  /** Absent in profiles recorded before kinds were. */
  readonly kind?: SourceKind;
  readonly source: LocalizedText;
  /** Calendar date. */
  readonly date: string;
}

/** What another source says of a fact, which does not count. */
export interface StoredStatement extends Provenance {
  readonly kind: SourceKind;
  /** JSON of the value at the border: values vary in kind. */
  readonly value: string;
}

/** The request that recorded a version, so that its repetition is known. */
export interface StoredRequest {
  readonly key: string;
  /** Hash of what was asked. */
  readonly content: string;
  readonly baseVersion: number;
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
  readonly otherStatements?: readonly StoredStatement[];
  /** Absent in what the seeds recorded. */
  readonly request?: StoredRequest;
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
  // Lists and counts leave the retired out, in the order of the credit codes.
  schema.index({ retired: 1, _id: 1 });
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
          kind: { type: String },
          source: text,
          date: { type: String, required },
        },
      ],
      otherStatements: {
        type: [
          {
            _id: false,
            pointer: { type: String, required },
            kind: { type: String, required },
            source: text,
            date: { type: String, required },
            value: { type: String, required },
          },
        ],
        default: undefined,
      },
      request: {
        type: new Schema(
          {
            key: { type: String, required },
            content: { type: String, required },
            baseVersion: { type: Number, required },
          },
          { _id: false },
        ),
      },
    },
    { versionKey: false, minimize: false },
  );
  schema.index({ creditCode: 1, version: 1 }, { unique: true });
  // What name lists are most often narrowed by.
  schema.index({ 'facts.townCode': 1 });
  schema.index({ 'facts.industryCode': 1 });
  schema.index(
    { creditCode: 1, 'request.key': 1 },
    { unique: true, partialFilterExpression: { 'request.key': { $exists: true } } },
  );
  return schema;
}
