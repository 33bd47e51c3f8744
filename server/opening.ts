/** The platform over an opened storage: migrated, its collections there, its seeds loaded. */
import { calendarDate, type CalendarDate } from './domain/index.js';
import { askableDictionary, repositoriesOf } from './features.js';
import { readBaseDate } from './features/seeding/index.js';
import { migrations } from './migrations.js';
import { loadAtStart } from './startData.js';
import { todayInShanghai, type Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import type { Logger } from './platform/logging/index.js';
import { migrateAtStart, type Storage } from './platform/storage/index.js';

/** What opening the platform takes. */
export interface OpeningParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly log: Logger;
  /** Says one line to whoever started the program. */
  readonly say: (line: string) => void;
}

/**
 * Brings a storage up to this program and, where the configuration says so, to the seeds and the folder to load.
 * @throws SeedError or StorageError with a text for people
 */
export async function openPlatform({ config, clock, storage, log, say }: OpeningParts) {
  const dictionary = askableDictionary();
  await migrateAtStart(storage, migrations, ({ version, name }) => log.info({ version, name }, 'migrating'));
  const repositories = repositoriesOf(storage);
  await storage.ready();
  const asOf = await asOfOf(config, clock);
  await loadAtStart({ config, storage, repositories, dictionary, asOf: asOf(), clock, log, say });
  return { dictionary, repositories, asOf };
}

/** The as-of date where an operation gives none: today, in the demonstration the date its data are made for. */
export async function asOfOf(config: Config, clock: Clock): Promise<() => CalendarDate> {
  if (!config.demo) return () => calendarDate(todayInShanghai(clock));
  const baseDate = await readBaseDate(config.seedsDir);
  return () => baseDate;
}
