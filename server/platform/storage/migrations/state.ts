import type { mongo } from 'mongoose';
import type { Storage } from '../storage.js';

/** How far the data have come; it stands among the data, so that backups and exports carry it. */
export interface MigrationState {
  readonly _id: 'migrations';
  /** The last migration that is done; 0 before the first. */
  readonly version: number;
  /** Where the next one goes on; null at its beginning. */
  readonly bookmark: string | null;
}

/** The collection that holds what the storage remembers of itself. */
export const STATE_COLLECTION = 'storageState';

/** The collection of the state. */
export const stateCollection = ({ connection }: Storage): mongo.Collection<MigrationState> =>
  connection.collection<MigrationState>(STATE_COLLECTION);

/** The names of all collections but the state's. */
export const dataCollections = async ({ connection }: Storage): Promise<string[]> => {
  const collections = await connection.listCollections();
  return collections.map(({ name }) => name).filter((name) => name !== STATE_COLLECTION);
};

/** True where no collection but the state's holds a document. */
export const isEmpty = async (storage: Storage): Promise<boolean> => {
  for (const name of await dataCollections(storage))
    if ((await storage.connection.collection(name).findOne({})) !== null) return false;
  return true;
};

/**
 * The state of the data, noted where it isn't yet: new data are of the newest version, data from before there
 * were migrations of version 0.
 */
export const stateOf = async (storage: Storage, newest: number): Promise<MigrationState> => {
  const states = stateCollection(storage);
  const known = await states.findOne({ _id: 'migrations' });
  if (known) return known;
  const version = (await isEmpty(storage)) ? newest : 0;
  const noted: MigrationState = { _id: 'migrations', version, bookmark: null };
  await states.updateOne(
    { _id: 'migrations' },
    { $setOnInsert: { version, bookmark: null } },
    { upsert: true },
  );
  return (await states.findOne({ _id: 'migrations' })) ?? noted;
};

/** The mark that an import has begun and not ended. */
interface ImportMark {
  readonly _id: 'import';
}

const marks = ({ connection }: Storage): mongo.Collection<ImportMark> =>
  connection.collection<ImportMark>(STATE_COLLECTION);

/** Marks that an import has begun, or that it has ended. */
export const markImport = async (storage: Storage, underWay: boolean): Promise<void> => {
  if (underWay) await marks(storage).insertOne({ _id: 'import' });
  else await marks(storage).deleteOne({ _id: 'import' });
};

/** True where an import was interrupted, so that the data are not whole. */
export const isHalfImported = async (storage: Storage): Promise<boolean> =>
  (await marks(storage).findOne({ _id: 'import' })) !== null;
