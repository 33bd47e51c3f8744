/** The composition root: configuration → storage → features → HTTP. Nothing else knows everything. */
import { createServer } from 'node:http';
import mongoose from 'mongoose';
import { typeDefs } from '../schema/generated/typeDefs.js';
import type { CalendarDate } from './domain/index.js';
import { featuresOf } from './features.js';
import { readSeedFigures, readSeedScorecards } from './features/seeding/index.js';
import { openPlatform, type OpeningParts } from './opening.js';
import type { Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import { createGraphqlServer } from './platform/graphql/index.js';
import { createApp, listen } from './platform/http/index.js';
import { createLogger, type Logger } from './platform/logging/index.js';
import { connect, type Storage } from './platform/storage/index.js';

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
    return await serve({ config, clock, storage, say, log: createLogger(config.logLevel) });
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function serve(parts: OpeningParts): Promise<RunningServer> {
  const { config, storage, log, clock } = parts;
  const { dictionary, repositories, asOf } = await openPlatform(parts);
  const figures = await readSeedFigures(config.seedsDir);
  const scorecards = await readSeedScorecards(config.seedsDir, dictionary);
  const features = featuresOf({
    ...{ repositories, storage, dictionary, figures, scorecards, demo: config.demo, asOf },
    now: () => clock.now(),
    failed: (error) => log.error({ err: error }, 'work behind the requests'),
  });
  const { background } = features;
  try {
    for (const work of background) await work.start();
    return await answer({ config, storage, log, asOf, ...features });
  } catch (error) {
    await stopAll(background);
    throw error;
  }
}

type Background = ReturnType<typeof featuresOf>['background'];

interface Answering {
  readonly config: Config;
  readonly storage: Storage;
  readonly log: Logger;
  readonly asOf: () => CalendarDate;
  readonly resolvers: ReturnType<typeof featuresOf>['resolvers'];
  readonly files: ReturnType<typeof featuresOf>['files'];
  readonly background: Background;
}

async function answer(answering: Answering): Promise<RunningServer> {
  const { config, storage, log, asOf, resolvers, files, background } = answering;
  const httpServer = createServer();
  const graphql = createGraphqlServer({ typeDefs, resolvers, introspection: config.demo, httpServer, log });
  await graphql.start();
  let stopping = false;
  const ready = () => Promise.resolve(!stopping && isOpen(storage));
  httpServer.on(
    'request',
    createApp({ log, graphql, asOf, ready, files, webDir: config.webDir, operationTime }),
  );
  const port = await listen(httpServer, config.port);
  return {
    port,
    close: async () => {
      stopping = true;
      await graphql.stop();
      await stopAll(background);
      await storage.close();
    },
  };
}

async function stopAll(background: Background): Promise<void> {
  for (const work of background) await work.stop();
}

function isOpen({ connection }: Storage): boolean {
  return connection.readyState === mongoose.ConnectionStates.connected;
}
