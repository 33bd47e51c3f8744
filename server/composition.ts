/** The composition root: configuration → database → features → HTTP. Nothing else knows everything. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { dictionaryFields, dictionaryGroups, dictionaryHash } from '../schema/generated/dictionary.js';
import { typeDefs } from '../schema/generated/typeDefs.js';
import { lprTable } from './domain/index.js';
import { dictionaryResolvers } from './features/dictionary/index.js';
import { scalarResolvers } from './features/scalars/index.js';
import { todayInShanghai, type Clock } from './platform/clock/index.js';
import { projectRoot, type Config } from './platform/config/index.js';
import { createGraphqlServer } from './platform/graphql/index.js';
import { createApp, listen } from './platform/http/index.js';
import { createLogger } from './platform/logging/index.js';

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
 * @throws StartFault or StorageError with a text for people where it can't start
 */
export async function startServer(config: Config, clock: Clock): Promise<RunningServer> {
  const log = createLogger(config.logLevel);
  const httpServer = createServer();
  const asOf = () => todayInShanghai(clock);
  const graphql = createGraphqlServer({
    typeDefs,
    resolvers: [
      scalarResolvers,
      dictionaryResolvers({
        dictionary: { groups: dictionaryGroups, fields: dictionaryFields, hash: dictionaryHash },
        demo: config.demo,
        lprTable,
        catalogueVersion: () => Promise.resolve(0),
      }),
    ],
    introspection: config.demo,
    httpServer,
    log,
  });
  await graphql.start();
  const app = createApp({
    log,
    graphql,
    asOf,
    ready: () => Promise.resolve(true),
    clientFolder: join(projectRoot, 'build/web'),
    operationTime,
  });
  httpServer.on('request', app);
  const port = await listen(httpServer, config.port);
  return { port, close: () => graphql.stop() };
}
