import type { ClientSession } from 'mongoose';
import { normaliseCreditCode } from '../../domain/index.js';
import type { StorageFilter } from '../../rules/index.js';
import type { PageRequest } from '../paging/index.js';
import type { EnterpriseModels, Origin, StoredEnterprise, StoredProfile } from './models.js';

/** An enterprise without its profile. */
export interface Enterprise extends Omit<StoredEnterprise, '_id'> {
  readonly creditCode: string;
}

/** One version of a profile. */
export type ProfileVersion = Omit<StoredProfile, '_id'>;

/** An enterprise with the version of its profile that becomes the newest. */
export interface EnterpriseChange {
  readonly enterprise: Enterprise;
  readonly profile: ProfileVersion;
}

/** Calls back after each committed change of a collection with the document's id; undefined where that isn't known. */
export type WatchCollection = (
  collection: string,
  changed: (id: string | undefined) => void,
) => Promise<unknown>;

/** Names one version of a profile. */
export interface ProfileKey {
  readonly creditCode: string;
  readonly version: number;
}

/** A page of enterprises and how many match in all. */
export interface EnterprisePage {
  readonly enterprises: readonly Enterprise[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** An enterprise with a version of its profile: the newest, unless another one is asked for. */
export interface EnterpriseProfile {
  readonly enterprise: Enterprise;
  readonly profile: ProfileVersion;
}

/** Profiles that are looked up together while they are streamed. */
const batchSize = 500;

/** Reads and adds enterprises and versions of their profiles; nothing of a version is ever changed. */
export class EnterpriseRepository {
  readonly #models: EnterpriseModels;
  readonly #watch: WatchCollection;

  constructor(models: EnterpriseModels, watch: WatchCollection) {
    this.#models = models;
    this.#watch = watch;
  }

  /**
   * Calls back after each committed change of an enterprise or its profile with its credit code, or with undefined
   * where any may have changed; resolves once it does.
   */
  async whenChanged(changed: (creditCode: string | undefined) => void): Promise<void> {
    await this.#watch(this.#models.enterprises.collection.name, changed);
  }

  /** The enterprise of a credit code, unless it is retired. */
  async find(creditCode: string): Promise<Enterprise | undefined> {
    const stored = await this.#models.enterprises.findOne({ _id: creditCode, retired: false }).lean().exec();
    return stored === null ? undefined : enterpriseOf(stored);
  }

  /** The enterprise of a credit code as a transaction sees it, unless it is retired. */
  async findWithin(creditCode: string, session: ClientSession): Promise<Enterprise | undefined> {
    const stored = await this.#models.enterprises
      .findOne({ _id: creditCode, retired: false })
      .session(session)
      .lean()
      .exec();
    return stored === null ? undefined : enterpriseOf(stored);
  }

  /** The version that a request of this key recorded, as a transaction sees it. */
  async recordedBy(
    creditCode: string,
    requestKey: string,
    session: ClientSession,
  ): Promise<ProfileVersion | undefined> {
    const stored = await this.#models.profiles
      .findOne({ creditCode, 'request.key': requestKey })
      .session(session)
      .lean()
      .exec();
    return stored === null ? undefined : profileOf(stored);
  }

  /** Up to `count` versions of a profile, the newest first, from before `before` on where that is given. */
  async versionsBefore(
    creditCode: string,
    before: number | undefined,
    count: number,
  ): Promise<readonly ProfileVersion[]> {
    const earlier = before === undefined ? {} : { version: { $lt: before } };
    const stored = await this.#models.profiles
      .find({ creditCode, ...earlier })
      .sort({ creditCode: -1, version: -1 })
      .limit(count)
      .lean()
      .exec();
    return stored.map(profileOf);
  }

  /** The enterprises of credit codes, retired ones too, by credit code. */
  async withCodes(creditCodes: readonly string[]): Promise<readonly Enterprise[]> {
    const stored = await this.#models.enterprises
      .find({ _id: { $in: [...creditCodes] } })
      .sort({ _id: 1 })
      .lean()
      .exec();
    return stored.map(enterpriseOf);
  }

  /** All enterprises that an origin wrote last, retired ones too, by credit code. */
  async ofOrigin(origin: Origin): Promise<readonly Enterprise[]> {
    const stored = await this.#models.enterprises.find({ origin }).sort({ _id: 1 }).lean().exec();
    return stored.map(enterpriseOf);
  }

  /** Enterprises in the order of their credit codes whose name or credit code begins with `search`. */
  async page({ first, after }: PageRequest, search: string): Promise<EnterprisePage> {
    const matching = { retired: false, ...(search !== '' && beginsWith(search)) };
    const behind = after === undefined ? matching : { ...matching, _id: { $gt: after } };
    const [found, totalCount] = await Promise.all([
      this.#models.enterprises
        .find(behind)
        .sort({ _id: 1 })
        .limit(first + 1)
        .lean()
        .exec(),
      this.#models.enterprises.countDocuments(matching).exec(),
    ]);
    const enterprises = found.slice(0, first).map(enterpriseOf);
    return { enterprises, hasNextPage: found.length > first, totalCount };
  }

  /** Some enterprises that are not retired, those behind a credit code in the order of theirs, the first `skip` left out. */
  async listedAfter(creditCode: string | undefined, most: number, skip = 0): Promise<readonly Enterprise[]> {
    const behind = creditCode === undefined ? {} : { _id: { $gt: creditCode } };
    const stored = await this.#models.enterprises
      .find({ retired: false, ...behind })
      .sort({ _id: 1 })
      .skip(skip)
      .limit(most)
      .lean()
      .exec();
    return stored.map(enterpriseOf);
  }

  /** How many enterprises are not retired. */
  async count(): Promise<number> {
    return this.#models.enterprises.countDocuments({ retired: false }).exec();
  }

  /** Versions of profiles, in the order of the keys; undefined for those that don't exist. */
  async profiles(
    keys: readonly ProfileKey[],
    session: ClientSession | null = null,
  ): Promise<readonly (ProfileVersion | undefined)[]> {
    const stored = await this.#models.profiles
      .find({ _id: { $in: keys.map(idOf) } })
      .session(session)
      .lean()
      .exec();
    const byId = new Map(stored.map((profile) => [profile._id, profile]));
    return keys.map((key) => {
      const found = byId.get(idOf(key));
      return found && profileOf(found);
    });
  }

  /**
   * Streams the newest profiles that pass a filter on profiles, enterprises that are retired left out.
   * @param filter in the storage dialect; everyone passes `{}`
   */
  async *candidates(filter: StorageFilter): AsyncGenerator<EnterpriseProfile> {
    let batch: StoredProfile[] = [];
    for await (const profile of this.#models.profiles
      .find({ ...filter })
      .lean()
      .cursor({ batchSize })) {
      batch.push(profile);
      if (batch.length < batchSize) continue;
      yield* await this.#current(batch);
      batch = [];
    }
    yield* await this.#current(batch);
  }

  /** The names of the indexes by which the storage would find what passes a filter on profiles. */
  async indexesServing(filter: StorageFilter): Promise<readonly string[]> {
    return indexNamesIn(await this.#models.profiles.find({ ...filter }).explain());
  }

  /** Adds a version of a profile and makes it the enterprise's newest, within a transaction. */
  async put(
    { creditCode, ...enterprise }: Enterprise,
    profile: ProfileVersion,
    session: ClientSession,
  ): Promise<void> {
    await this.#models.profiles.insertMany([{ _id: idOf(profile), ...profile }], { session });
    await this.#models.enterprises.replaceOne({ _id: creditCode }, enterprise, { session, upsert: true });
  }

  /**
   * Adds versions of many profiles, each the newest of its enterprise, within a transaction. The facts must be of
   * the dictionary already: they are written as they are.
   */
  async putAll(changes: readonly EnterpriseChange[], session: ClientSession): Promise<void> {
    if (changes.length === 0) return;
    await this.#models.profiles.insertMany(
      changes.map(({ profile }) => ({ _id: idOf(profile), ...profile })),
      { session, lean: true },
    );
    await this.#models.enterprises.bulkWrite(
      changes.map(({ enterprise: { creditCode, ...replacement } }) => ({
        replaceOne: {
          filter: { _id: creditCode },
          replacement: { _id: creditCode, ...replacement },
          upsert: true,
        },
      })),
      { session },
    );
  }

  /** Takes an enterprise out of the lists within a transaction; its profiles stay for matches made with them. */
  async retire(creditCode: string, session: ClientSession): Promise<void> {
    await this.#models.enterprises.updateOne({ _id: creditCode }, { $set: { retired: true } }, { session });
  }

  /** Of some versions of profiles those that are their enterprise's newest. */
  async #current(profiles: readonly StoredProfile[]): Promise<readonly EnterpriseProfile[]> {
    const codes = profiles.map(({ creditCode }) => creditCode);
    const stored = await this.#models.enterprises
      .find({ _id: { $in: codes }, retired: false })
      .lean()
      .exec();
    const enterprises = new Map(stored.map((enterprise) => [enterprise._id, enterpriseOf(enterprise)]));
    return profiles.flatMap((profile) => {
      const enterprise = enterprises.get(profile.creditCode);
      return enterprise?.profileVersion === profile.version
        ? [{ enterprise, profile: profileOf(profile) }]
        : [];
    });
  }
}

function idOf({ creditCode, version }: ProfileKey): string {
  return `${creditCode}@${version}`;
}

function enterpriseOf({ _id, ...rest }: StoredEnterprise): Enterprise {
  return { creditCode: _id, ...rest };
}

function profileOf({ _id, ...rest }: StoredProfile): ProfileVersion {
  return rest;
}

/** A text of nothing but dashes or spaces is no beginning of a credit code. */
function beginsWith(search: string) {
  const code = normaliseCreditCode(search);
  const byName = { name: prefix(search) };
  return code === '' ? byName : { $or: [byName, { _id: prefix(code) }] };
}

function prefix(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`);
}

/** The names of indexes in how a storage explains a read: `indexes` of the embedded engine, `indexName` of MongoDB. */
function indexNamesIn(explained: unknown): readonly string[] {
  if (typeof explained !== 'object' || explained === null) return [];
  const names = Object.entries(explained).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'indexName' && typeof value === 'string') return [value];
    if (key === 'indexes' && Array.isArray(value)) return value.filter((name) => typeof name === 'string');
    return indexNamesIn(value);
  });
  return [...new Set(names)];
}
