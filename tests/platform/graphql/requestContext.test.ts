import { describe, expect, it } from '@jest/globals';
import { requestContext } from '../../../server/platform/graphql/index.js';
import { createLogger } from '../../../server/platform/logging/index.js';

const context = () =>
  requestContext({
    requestId: 'a',
    asOf: '2026-11-24',
    log: createLogger('silent'),
    deadline: new AbortController().signal,
  });

describe('what a request holds for itself', () => {
  it('is made once a request and kind, and anew for the next request', () => {
    const create = () => ({});
    const other = () => ({});
    const request = context();
    expect(request.perRequest(create)).toBe(request.perRequest(create));
    expect(request.perRequest(create)).not.toBe(request.perRequest(other));
    expect(context().perRequest(create)).not.toBe(request.perRequest(create));
  });
});
