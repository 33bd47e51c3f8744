import type { Connection, mongo } from 'mongoose';
import { StorageError } from '../errors.js';
import type { Storage } from '../storage.js';
import { isHalfImported, stateCollection, stateOf } from './state.js';

/** What one step of a migration works with. */
export interface MigrationStep {
  readonly connection: Connection;
  /** Every operation of the step carries it. */
  readonly session: mongo.ClientSession;
  /** What the step before returned; null for the first. */
  readonly bookmark: string | null;
}

/**
 * One change of the data's form, in steps. A step and the note of how far it came are one transaction, so that a
 * migration that was killed goes on where it was, and nothing is done twice. It is written against the dialect and runs
 * on both engines.
 */
export interface Migration {
  /** 1 for the first, then without a gap. */
  readonly version: number;
  /** What it does, for the log. */
  readonly name: string;
  /** Changes of indexes, before the first step and outside its transaction; may run again after an interruption. */
  readonly prepare?: (connection: Connection) => Promise<void>;
  /**
   * Changes a few hundred documents at most: a transaction is limited in time.
   * @returns a bookmark for the next step, or null when nothing is left
   */
  readonly step: (step: MigrationStep) => Promise<string | null>;
}

/** What a run did. */
export interface MigrationReport {
  readonly from: number;
  readonly to: number;
}

/** Called when a migration begins. */
export type MigrationListener = (migration: Migration) => void;

/**
 * Brings the data up to the newest version.
 * @throws StorageError DATA_NEWER where a newer program has changed them already
 */
export const migrate = async (
  storage: Storage,
  migrations: readonly Migration[],
  begins: MigrationListener = () => undefined,
): Promise<MigrationReport> => {
  const { version: from } = await checkedState(storage, migrations);
  for (const migration of migrations.slice(from)) {
    begins(migration);
    await migration.prepare?.(storage.connection);
    while (!(await advance(storage, migration)));
  }
  return { from, to: migrations.length };
};

/**
 * Makes sure at the start of a server that the data are of its version. In an embedded folder, which is this process's
 * alone, it migrates; on MongoDB other servers may still be running an older program, so there it only checks.
 * @throws StorageError MIGRATION_NEEDED, DATA_NEWER
 */
export const migrateAtStart = async (
  storage: Storage,
  migrations: readonly Migration[],
  begins: MigrationListener = () => undefined,
): Promise<void> => {
  if (storage.engine === 'embedded') {
    await migrate(storage, migrations, begins);
    return;
  }
  const { version } = await checkedState(storage, migrations);
  if (version < migrations.length)
    throw new StorageError('MIGRATION_NEEDED', {
      zh: `数据版本为 ${version}，本程序需要 ${migrations.length}。请停止旧版本的服务，备份后运行 npm run db:migrate。`,
      en: `The data are of version ${version}, this program needs ${migrations.length}. Stop the servers of the older version, make a backup, then run npm run db:migrate.`,
    });
};

const checkedState = async (storage: Storage, migrations: readonly Migration[]) => {
  const misnumbered = migrations.find(({ version }, index) => version !== index + 1);
  if (misnumbered) throw new Error(`Migration ${misnumbered.version} (${misnumbered.name}) is out of order.`);
  if (await isHalfImported(storage))
    throw new StorageError('DATA_INCOMPLETE', {
      zh: '上次导入中断，数据不完整。请重新运行 npm run import。',
      en: 'An import was interrupted and the data are incomplete. Run npm run import again.',
    });
  const state = await stateOf(storage, migrations.length);
  if (state.version <= migrations.length) return state;
  throw new StorageError('DATA_NEWER', {
    zh: `数据由更新的版本写入（数据版本 ${state.version}，本程序为 ${migrations.length}）。请升级程序。`,
    en: `The data were written by a newer version (data version ${state.version}, this program has ${migrations.length}). Upgrade the program.`,
  });
};

/** Takes one step. @returns true when the migration is done, by this process or another */
const advance = (storage: Storage, migration: Migration): Promise<boolean> =>
  storage.transaction(async (session) => {
    const states = stateCollection(storage);
    const state = await states.findOne({ _id: 'migrations' }, { session });
    if (!state || state.version >= migration.version) return true;
    const { bookmark } = state;
    const next = await migration.step({ connection: storage.connection, session, bookmark });
    const reached = next === null ? { version: migration.version, bookmark: null } : { bookmark: next };
    await states.updateOne({ _id: 'migrations' }, { $set: reached }, { session });
    return next === null;
  });
