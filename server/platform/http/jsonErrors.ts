import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { errorBody, internalErrorBody, type BilingualText } from '../errors/index.js';
import { currentRequest } from '../logging/index.js';

/** What the reader of bodies refuses, by the type that it gives its errors. */
const bodyFaults: Readonly<Record<string, { readonly code: string; readonly text: BilingualText }>> = {
  'entity.parse.failed': {
    code: 'INVALID_JSON',
    text: {
      zh: '请求正文不是合法的 JSON，请改正后重发。',
      en: 'The body is not valid JSON. Correct it and send it again.',
    },
  },
};

/** The body is longer than its address takes; the reader of bodies gives its errors the limit in bytes. */
function bodyTooLarge(error: unknown): { readonly code: string; readonly text: BilingualText } {
  const limit = error instanceof Error && 'limit' in error ? Number(error.limit) : 0;
  const shown =
    limit < 1024 * 1024 ? `${Math.floor(limit / 1024)} kB` : `${Math.floor(limit / 1024 / 1024)} MB`;
  return {
    code: 'BODY_TOO_LARGE',
    text: { zh: `请求正文过大，最多 ${shown}。`, en: `The body is too large; ${shown} at most.` },
  };
}

const unreadableBody = {
  code: 'BODY_UNREADABLE',
  text: {
    zh: '请求正文读不出来，请以 UTF-8 编码的 JSON 重发。',
    en: 'The body cannot be read. Send it as JSON in UTF-8.',
  },
};

const badAddress = {
  code: 'BAD_ADDRESS',
  text: {
    zh: '请求的地址写法不对，请改正后再试。',
    en: 'The address is malformed. Correct it and try again.',
  },
};

/** The answer to an address under the interface that does not exist. */
export const noSuchAddress: RequestHandler = (_request, response) => {
  send(response, 404, 'NO_SUCH_ADDRESS', {
    zh: '没有这个地址。接口的地址是 /graphql。',
    en: 'There is nothing at this address. The interface is at /graphql.',
  });
};

/** The answer to a method other than POST. */
export const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next();
  response.setHeader('Allow', 'POST');
  send(response, 405, 'METHOD_NOT_ALLOWED', {
    zh: '接口只接受 POST 请求。',
    en: 'The interface takes POST requests only.',
  });
};

/** Every error that reaches the end of the line, as JSON: faults of the body by name, all others masked. */
export const jsonErrors: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // The answer is complete: its time was over, and what came later has nowhere to go.
  if (response.writableEnded) return;
  if (response.headersSent) return next(error);
  const status = callersFault(error);
  if (status !== undefined) {
    const type = errorType(error);
    const { code, text } = faultOf(type, error);
    return send(response, status, code, text);
  }
  request.log.error({ err: error }, 'unexpected error in a request');
  response.status(500).json({ errors: [internalErrorBody(requestId())] });
};

function faultOf(type: string | undefined, error: unknown) {
  if (type === undefined) return badAddress;
  return type === 'entity.too.large' ? bodyTooLarge(error) : (bodyFaults[type] ?? unreadableBody);
}

/** Answers with one error in the form of GraphQL's. */
export function send(response: Response, status: number, code: string, text: BilingualText): void {
  response.status(status).json({ errors: [errorBody(code, text, requestId())] });
}

function requestId(): string {
  return currentRequest()?.id ?? 'none';
}

/** The reader of bodies gives its errors a type; the router, which refuses malformed addresses, does not. */
function errorType(error: unknown): string | undefined {
  return error instanceof Error && 'type' in error ? String(error.type) : undefined;
}

/** Errors of the caller's own making carry a status between 400 and 499. */
function callersFault(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return error.status >= 400 && error.status < 500 ? error.status : undefined;
}
