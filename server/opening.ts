/** The platform over an opened storage: migrated, its collections there, its seeds loaded. */
import { calendarDate, type CalendarDate } from './domain/index.js';
import { askableDictionary, repositoriesOf } from './features.js';
import { loadSeeds, readBaseDate } from './features/seeding/index.js';
import { migrations } from './migrations.js';
import { todayInShanghai, type Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import type { Logger } from './platform/logging/index.js';
import { migrateAtStart, type Storage } from './platform/storage/index.js';

/**
 * Brings a storage up to this program and, where the configuration says so, to the seeds.
 * @throws SeedError or StorageError with a text for people
 */
export async function openPlatform(config: Config, clock: Clock, storage: Storage, log: Logger) {
  const dictionary = askableDictionary();
  await migrateAtStart(storage, migrations, ({ version, name }) => log.info({ version, name }, 'migrating'));
  const repositories = repositoriesOf(storage);
  await storage.ready();
  const asOf = await asOfOf(config, clock);
  if (config.loadSeeds) {
    const counts = await loadSeeds({
      root: config.seedsDir,
      dictionary,
      ...repositories,
      transaction: (work) => storage.transaction(work),
      asOf: asOf(),
      now: clock.now(),
    });
    log.info(counts, 'seeds loaded');
  }
  return { dictionary, repositories, asOf };
}

/** The as-of date where an operation gives none: today, in the demonstration the date its data are made for. */
export async function asOfOf(config: Config, clock: Clock): Promise<() => CalendarDate> {
  if (!config.demo) return () => calendarDate(todayInShanghai(clock));
  const baseDate = await readBaseDate(config.seedsDir);
  return () => baseDate;
}
