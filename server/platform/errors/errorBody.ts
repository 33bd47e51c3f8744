import { bilingual, type BilingualText } from './publicError.js';

/** One error as the interface shows it: both languages in `message`, each apart in `extensions.text`. */
export interface ErrorBody {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly text: BilingualText;
    /** Found in the log, and in the header `X-Request-Id`. */
    readonly requestId: string;
    /** What the GraphQL library says of a fault of the query, in English. */
    readonly detail?: string;
  };
}

/** The body of an error that may be shown. */
export function errorBody(code: string, text: BilingualText, requestId: string): ErrorBody {
  return { message: bilingual(text), extensions: { code, text, requestId } };
}

/** What is said of an unexpected error: nothing but the id under which the log holds it whole. */
export function internalErrorBody(requestId: string): ErrorBody {
  const text = {
    zh: `系统出错，已记录。请稍后再试；仍不行时请告知请求编号 ${requestId}。`,
    en: `Something went wrong and was recorded. Try again later; if it persists, quote request ${requestId}.`,
  };
  return errorBody('INTERNAL_SERVER_ERROR', text, requestId);
}
