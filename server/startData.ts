/** What is loaded before the server answers: the seeds, and the folder that it was started with. */
import type { CalendarDate } from './domain/index.js';
import type { repositoriesOf } from './features.js';
import { loadFolder, loadSeeds } from './features/seeding/index.js';
import type { Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import type { Logger } from './platform/logging/index.js';
import type { Storage } from './platform/storage/index.js';
import type { Dictionary } from './rules/index.js';

/** What loading rests on. */
export interface StartData {
  readonly config: Config;
  readonly storage: Storage;
  readonly repositories: ReturnType<typeof repositoriesOf>;
  readonly dictionary: Dictionary;
  readonly asOf: CalendarDate;
  readonly clock: Clock;
  readonly log: Logger;
  /** Says one line to whoever started the server. */
  readonly say: (line: string) => void;
}

/** Loads what the configuration names; a second time only what changed. @throws SeedError at a faulty document */
export async function loadAtStart(data: StartData): Promise<void> {
  const { config, storage, repositories, dictionary, asOf, clock, log, say } = data;
  const common = {
    dictionary,
    ...repositories,
    transaction: storage.transaction.bind(storage),
    now: clock.now(),
  };
  if (config.loadSeeds) log.info(await loadSeeds({ ...common, root: config.seedsDir, asOf }), 'seeds loaded');
  if (config.loadDir === undefined) return;
  const written = await loadFolder({ ...common, root: config.loadDir, progress: everyTenth(say) });
  const { institutions, products, enterprises } = written;
  say(`已载入 Loaded ${config.loadDir}: ${institutions} + ${products} + ${enterprises} 份有变化 changed`);
}

/** Says how far a load is each time another tenth is done. */
function everyTenth(say: (line: string) => void) {
  let said = '';
  return (kind: string, done: number, total: number): void => {
    const line = `${kind} ${Math.floor((done * 10) / Math.max(total, done)) * 10}%`;
    if (line === said) return;
    said = line;
    say(`载入 Loading ${line} (${done}/${total})`);
  };
}
