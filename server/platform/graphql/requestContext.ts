import type { Logger } from '../logging/index.js';

/** What a resolver knows of the request that it answers. */
export interface RequestContext {
  /** Shown to the caller with an unexpected error, and found in the log. */
  readonly requestId: string;
  /** The as-of date (`YYYY-MM-DD`, Asia/Shanghai) where the operation gives none. */
  readonly asOf: string;
  readonly log: Logger;
  /** Aborted when the request's time is over or the caller has gone: long work looks at it and stops. */
  readonly deadline: AbortSignal;
  /**
   * One value a request for each `create`, made when first asked for; for what must not outlive the request,
   * such as a DataLoader.
   */
  readonly perRequest: <T>(create: (context: RequestContext) => T) => T;
}

/** Completes the parts of a request to its context. */
export function requestContext(parts: Omit<RequestContext, 'perRequest'>): RequestContext {
  const made = new Map<unknown, unknown>();
  const context: RequestContext = {
    ...parts,
    perRequest: <T>(create: (context: RequestContext) => T): T => {
      if (!made.has(create)) made.set(create, create(context));
      return made.get(create) as T;
    },
  };
  return context;
}
