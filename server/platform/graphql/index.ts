export { createGraphqlServer, type GraphqlParts } from './graphqlServer.js';
export { operationLimits } from './limits.js';
export { requestContext, type RequestContext } from './requestContext.js';
