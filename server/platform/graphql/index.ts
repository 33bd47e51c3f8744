export { createGraphqlServer } from './graphqlServer.js';
export { requestContext, type RequestContext } from './requestContext.js';
