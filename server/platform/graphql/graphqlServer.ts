import type { Server } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { currentRequest, type Logger } from '../logging/index.js';
import { shownError } from './errorFormat.js';
import { limitRules, operationLimits } from './limits.js';
import type { RequestContext } from './requestContext.js';

/** What a GraphQL server is made of. */
export interface GraphqlParts {
  /** The schema definition language of the whole contract. */
  readonly typeDefs: string;
  /** The features' resolvers; they are merged. */
  readonly resolvers: ApolloServerOptions<RequestContext>['resolvers'];
  /** Whether the schema may be asked for: in the demonstration only. */
  readonly introspection: boolean;
  readonly httpServer: Server;
  readonly log: Logger;
}

/**
 * An Apollo server within the limits of the platform: no batching, no GET, no landing page, no automatic persisted
 * queries, no schema details in its errors, unexpected errors masked. Stopping it drains the HTTP server.
 */
export function createGraphqlServer(parts: GraphqlParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    typeDefs: parts.typeDefs,
    resolvers: parts.resolvers ?? {},
    introspection: parts.introspection,
    validationRules: [...limitRules],
    parseOptions: { maxLexicalTokens: operationLimits.tokens },
    maxRecursiveSelections: operationLimits.recursiveSelections,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => show(formatted, error, parts.log),
    stopOnTerminationSignals: false,
    logger: parts.log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: parts.httpServer, stopGracePeriodMillis: 5_000 }),
    ],
  });
}

function show(formatted: GraphQLFormattedError, error: unknown, serverLog: Logger): GraphQLFormattedError {
  const request = currentRequest();
  const shown = shownError(formatted, error, request?.id ?? 'none');
  if (!shown.expected) (request?.log ?? serverLog).error({ err: error }, 'unexpected error in an operation');
  return shown.formatted;
}
