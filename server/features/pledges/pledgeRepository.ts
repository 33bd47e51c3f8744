import type { ClientSession } from 'mongoose';
import type { PledgeCoverageDocument } from '../../../schema/generated/pledgeCoverage.js';
import { calendarDate, type PledgeEntry } from '../../domain/index.js';
import type { PledgeModels, StoredPledge, StoredPledgeEntry } from './models.js';

/** A pledge without its entries. */
export interface PledgeHead extends Omit<StoredPledge, '_id'> {
  readonly pledgeId: string;
}

/** A version of a pledge's entries to be stored. */
export interface PledgeVersion {
  readonly head: PledgeHead;
  readonly entries: readonly PledgeEntry[];
}

/** Calls back after each committed change of a collection, whoever made it; resolves once it does. */
type WatchCollection = (collection: string, changed: () => void) => Promise<unknown>;

/** Reads and adds pledges and their entries; no entry is ever changed. */
export class PledgeRepository {
  readonly #models: PledgeModels;
  readonly #watch: WatchCollection;

  constructor(models: PledgeModels, watch: WatchCollection) {
    this.#models = models;
    this.#watch = watch;
  }

  /** Calls back after each committed change of the ledger; resolves once it does. */
  async whenChanged(changed: () => void): Promise<void> {
    const { pledges, coverage } = this.#models;
    for (const { collection } of [pledges, coverage]) await this.#watch(collection.name, changed);
  }

  /** All pledges, retired ones too, by id. */
  async heads(): Promise<readonly PledgeHead[]> {
    const stored = await this.#models.pledges.find({}).sort({ _id: 1 }).lean().exec();
    return stored.map(({ _id, ...rest }) => ({ pledgeId: _id, ...rest }));
  }

  /** The entries that count, by pledge and sequence: those of the newest version of each pledge not retired. */
  async entries(): Promise<readonly PledgeEntry[]> {
    const versions = new Map(
      (await this.heads()).filter(({ retired }) => !retired).map((head) => [head.pledgeId, head.version]),
    );
    const stored = await this.#models.entries
      .find({})
      .sort({ pledgeId: 1, version: 1, sequence: 1 })
      .lean()
      .exec();
    return stored.filter(({ pledgeId, version }) => versions.get(pledgeId) === version).map(entryOf);
  }

  /** How far the ledger reaches; undefined where none was loaded. */
  async coverage(): Promise<PledgeCoverageDocument | undefined> {
    const stored = await this.#models.coverage.findOne({ _id: 'ledger' }).lean().exec();
    if (stored === null) return undefined;
    const { registeredFrom, registeredThrough, recordedThrough, source } = stored;
    return {
      registeredFrom,
      registeredThrough,
      recordedThrough,
      source: { zh: source.zh, en: source.en },
    };
  }

  /** Adds versions of pledges' entries and makes them those that count, all within a transaction. */
  async putAll(versions: readonly PledgeVersion[], session: ClientSession): Promise<void> {
    const entries = versions.flatMap(storedEntries);
    const heads = versions.map(({ head: { pledgeId: _id, ...rest } }) => {
      return { replaceOne: { filter: { _id }, replacement: { _id, ...rest }, upsert: true } };
    });
    if (entries.length > 0) await this.#models.entries.insertMany(entries, { session });
    if (heads.length > 0) await this.#models.pledges.bulkWrite(heads, { session });
  }

  /** Takes pledges out of the ledger within a transaction, which frees their registration numbers; entries stay. */
  async retireAll(pledgeIds: readonly string[], session: ClientSession): Promise<void> {
    await this.#models.pledges.updateMany(
      { _id: { $in: pledgeIds } },
      { $set: { retired: true } },
      { session },
    );
  }

  /** Says how far the ledger reaches, within a transaction. */
  async putCoverage(coverage: PledgeCoverageDocument, session: ClientSession): Promise<void> {
    await this.#models.coverage.replaceOne({ _id: 'ledger' }, coverage, { session, upsert: true });
  }
}

function storedEntries({
  head: { pledgeId, version },
  entries,
}: PledgeVersion): readonly StoredPledgeEntry[] {
  return entries.map((entry) => ({ _id: `${pledgeId}@${version}#${entry.sequence}`, version, ...entry }));
}

function entryOf({
  pledgeId,
  sequence,
  effectiveDate,
  recordingDate,
  event,
}: StoredPledgeEntry): PledgeEntry {
  return {
    pledgeId,
    sequence,
    effectiveDate: calendarDate(effectiveDate),
    recordingDate: calendarDate(recordingDate),
    event,
  };
}
