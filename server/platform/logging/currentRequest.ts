import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';

/** The request that is being answered. */
export interface CurrentRequest {
  readonly id: string;
  readonly log: Logger;
}

const storage = new AsyncLocalStorage<CurrentRequest>();

/** Makes the request known to all that is done for it; stands behind the log, which gives the id. */
export const rememberRequest: RequestHandler = (request, _response, next) => {
  storage.run({ id: requestIdOf(request), log: request.log }, next);
};

/** The request in whose course this is called; undefined outside any. */
export function currentRequest(): CurrentRequest | undefined {
  return storage.getStore();
}

/** The id that the log gave a request. */
export function requestIdOf({ id }: Request): string {
  if (typeof id !== 'string') throw new Error('The request has not passed the log, which gives it its id.');
  return id;
}
