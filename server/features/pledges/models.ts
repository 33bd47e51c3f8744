import { Schema, type Connection } from 'mongoose';
import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import type { PledgeEvent, PledgeKind } from '../../domain/index.js';

/** Who wrote a pledge's entries: the seeds may replace only what they wrote themselves. */
type Origin = 'seed' | 'person';

/** A pledge as it is stored: which version of its entries counts. */
export interface StoredPledge {
  /** The pledge's own id. */
  readonly _id: string;
  readonly version: number;
  readonly contentHash: string;
  readonly origin: Origin;
  /** True once the seeds no longer have it: its entries stay and count no more. */
  readonly retired: boolean;
  readonly kind: PledgeKind;
  readonly registry: string;
  readonly registrationNumber: string;
}

/** One entry of the ledger as it is stored; entries are only ever added. */
export interface StoredPledgeEntry {
  /** `pledgeId@version#sequence`. */
  readonly _id: string;
  readonly pledgeId: string;
  readonly version: number;
  readonly sequence: number;
  /** Calendar dates. */
  readonly effectiveDate: string;
  readonly recordingDate: string;
  /** Money in fen. */
  readonly event: PledgeEvent;
}

/** How far the ledger reaches; there is one, under `ledger`. */
export interface StoredCoverage extends PledgeCoverageDocument {
  readonly _id: 'ledger';
}

/** The collections of this feature. */
export type PledgeModels = ReturnType<typeof pledgeModels>;

const required = true;

/** Makes the models on a connection; once a connection. */
export function pledgeModels(connection: Connection) {
  return {
    pledges: connection.model('Pledge', pledgeSchema(), 'pledges'),
    entries: connection.model('PledgeEntry', entrySchema(), 'pledgeEntries'),
    coverage: connection.model('PledgeCoverage', coverageSchema(), 'pledgeCoverage'),
  };
}

function pledgeSchema() {
  const schema = new Schema<StoredPledge>(
    {
      _id: { type: String, required },
      version: { type: Number, required },
      contentHash: { type: String, required },
      origin: { type: String, required },
      retired: { type: Boolean, required },
      kind: { type: String, required },
      registry: { type: String, required },
      registrationNumber: { type: String, required },
    },
    { versionKey: false },
  );
  schema.index(
    { registry: 1, registrationNumber: 1 },
    { unique: true, partialFilterExpression: { retired: false } },
  );
  return schema;
}

function entrySchema() {
  const pledgor = {
    creditCode: { type: String, required },
    name: { type: String, required },
    industry: { type: String, required },
    town: { type: String, required },
  };
  const asset = { number: { type: String, required }, title: { type: String, required } };
  const event = {
    type: { type: String, required },
    kind: { type: String },
    registry: { type: String },
    registrationNumber: { type: String },
    pledgor: { type: new Schema(pledgor, { _id: false }) },
    institution: { type: String },
    assets: { type: [new Schema(asset, { _id: false })], default: undefined },
    securedAmount: { type: Number },
  };
  const schema = new Schema<StoredPledgeEntry>(
    {
      _id: { type: String, required },
      pledgeId: { type: String, required },
      version: { type: Number, required },
      sequence: { type: Number, required },
      effectiveDate: { type: String, required },
      recordingDate: { type: String, required },
      event: { type: new Schema(event, { _id: false }), required },
    },
    { versionKey: false },
  );
  schema.index({ pledgeId: 1, version: 1, sequence: 1 }, { unique: true });
  return schema;
}

function coverageSchema() {
  return new Schema<StoredCoverage>(
    {
      _id: { type: String, required },
      registeredFrom: { type: String, required },
      registeredThrough: { type: String, required },
      recordedThrough: { type: String, required },
      source: { zh: { type: String, required }, en: { type: String, required } },
    },
    { versionKey: false },
  );
}
