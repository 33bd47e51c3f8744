/** The composition root: configuration → storage → features → HTTP. Nothing else knows everything. */
import { createServer } from 'node:http';
import mongoose from 'mongoose';
import { typeDefs } from '../schema/generated/typeDefs.js';
import { calendarDate, type CalendarDate } from './domain/index.js';
import { askableDictionary, featuresOf, repositoriesOf } from './features.js';
import { readBaseDate } from './features/seeding/index.js';
import { todayInShanghai, type Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import { loadAtStart } from './startData.js';
import { migrations } from './migrations.js';
import { createGraphqlServer } from './platform/graphql/index.js';
import { createApp, listen } from './platform/http/index.js';
import { createLogger, type Logger } from './platform/logging/index.js';
import { connect, migrateAtStart, type Storage } from './platform/storage/index.js';

/** Time of one operation in milliseconds. */
const operationTime = 15_000;

/** A server that answers. */
export interface RunningServer {
  readonly port: number;
  /** Stops taking connections, lets what is under way end, then closes the storage. */
  close(): Promise<void>;
}

/**
 * Puts the server together and starts it.
 * @param say told, a line at a time, how a long load goes
 * @throws StartFault, SeedError or StorageError with a text for people where it can't start; nothing stays open then
 */
export async function startServer(
  config: Config,
  clock: Clock,
  say: (line: string) => void = () => undefined,
): Promise<RunningServer> {
  const { dataDir, mongodbUri, synchronous } = config;
  const storage = await connect({ dataDir, synchronous, ...(mongodbUri !== undefined && { mongodbUri }) });
  try {
    return await serve({ config, clock, storage, say });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

interface Serving {
  readonly config: Config;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly say: (line: string) => void;
}

async function serve({ config, clock, storage, say }: Serving): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  const dictionary = askableDictionary();
  await migrateAtStart(storage, migrations, ({ version, name }) => log.info({ version, name }, 'migrating'));
  const repositories = repositoriesOf(storage);
  await storage.ready();
  const asOf = await asOfOf(config, clock);
  await loadAtStart({ config, storage, repositories, dictionary, asOf: asOf(), clock, log, say });
  const { resolvers, reach } = featuresOf({
    repositories,
    dictionary,
    demo: config.demo,
    asOf,
    failed: (error) => log.error({ err: error }, 'counting reach'),
  });
  await reach?.start();
  try {
    return await answer({ config, storage, log, asOf, resolvers, reach });
  } catch (error) {
    await reach?.stop();
    throw error;
  }
}

interface Answering {
  readonly config: Config;
  readonly storage: Storage;
  readonly log: Logger;
  readonly asOf: () => CalendarDate;
  readonly resolvers: ReturnType<typeof featuresOf>['resolvers'];
  readonly reach: ReturnType<typeof featuresOf>['reach'];
}

async function answer({ config, storage, log, asOf, resolvers, reach }: Answering): Promise<RunningServer> {
  const httpServer = createServer();
  const graphql = createGraphqlServer({ typeDefs, resolvers, introspection: config.demo, httpServer, log });
  await graphql.start();
  let stopping = false;
  const ready = () => Promise.resolve(!stopping && isOpen(storage));
  httpServer.on('request', createApp({ log, graphql, asOf, ready, webDir: config.webDir, operationTime }));
  const port = await listen(httpServer, config.port);
  return {
    port,
    close: async () => {
      stopping = true;
      await graphql.stop();
      await reach?.stop();
      await storage.close();
    },
  };
}

function isOpen({ connection }: Storage): boolean {
  return connection.readyState === mongoose.ConnectionStates.connected;
}

/** The as-of date where an operation gives none: today, in the demonstration the date its data are made for. */
async function asOfOf(config: Config, clock: Clock): Promise<() => CalendarDate> {
  if (!config.demo) return () => calendarDate(todayInShanghai(clock));
  const baseDate = await readBaseDate(config.seedsDir);
  return () => baseDate;
}
