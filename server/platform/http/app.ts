import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import { requestContext, type RequestContext } from '../graphql/index.js';
import { rememberRequest, requestIdOf, requestLog, type Logger } from '../logging/index.js';
import { clientFiles } from './clientFiles.js';
import { contentPolicy } from './contentPolicy.js';
import { deadline, deadlineOf } from './deadline.js';
import { fileAddresses, type FileAddress } from './fileAddresses.js';
import { health } from './health.js';
import { jsonErrors, noSuchAddress, postOnly } from './jsonErrors.js';

/** The largest body that is read. */
const bodyLimit = '100kb';

/** What the HTTP application is made of. */
export interface AppParts {
  readonly log: Logger;
  /** A started GraphQL server. */
  readonly graphql: ApolloServer<RequestContext>;
  /** The as-of date (`YYYY-MM-DD`) where an operation gives none. */
  readonly asOf: () => string;
  /** Whether the server takes work. */
  readonly ready: () => Promise<boolean>;
  /** Addresses beside GraphQL at which files are taken or given. */
  readonly files: readonly FileAddress[];
  /** Folder of the built client. */
  readonly webDir: string;
  /** Time of one operation in milliseconds. */
  readonly operationTime: number;
}

/** The HTTP application: health, the GraphQL interface, the client's files; every error is JSON. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(parts.log), rememberRequest, contentPolicy(), compression());
  app.use(health(parts.ready));
  app.all(
    '/graphql',
    postOnly,
    deadline(parts.operationTime),
    express.json({ limit: bodyLimit }),
    graphql(parts),
  );
  app.use('/graphql', noSuchAddress);
  app.use('/api', fileAddresses(parts));
  app.use('/api', noSuchAddress);
  app.use(clientFiles(parts.webDir));
  app.use(noSuchAddress, jsonErrors);
  return app;
}

function graphql({ graphql, asOf }: AppParts): RequestHandler {
  return expressMiddleware(graphql, {
    context: ({ req, res }) =>
      Promise.resolve(
        requestContext({
          requestId: requestIdOf(req),
          log: req.log,
          asOf: asOf(),
          deadline: deadlineOf(res),
        }),
      ),
  });
}
