import type { Fault } from '../../../schema/generated/resolvers.js';
import { keyOf } from './cursor.js';

/** What is asked of a list: how many, and behind which key. */
export interface PageRequest {
  readonly first: number;
  /** Key of the last item of the page before. */
  readonly after: string | undefined;
}

/** The arguments of a connection as they come in. */
export interface PageArguments {
  readonly first: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The longest page; a larger `first` is taken as this. */
export const longestPage = 50;

/**
 * Reads the arguments of a connection.
 * @param usual the length of a page where `first` is null
 * @returns the request, or a fault: `PAGE_SIZE_INVALID` for a `first` below 1, `CURSOR_INVALID` for a cursor that
 *   none of the lists has given
 */
export function readPage(
  page: PageArguments,
  usual: number,
): { readonly request: PageRequest } | { readonly fault: Fault } {
  const first = Math.min(page.first ?? usual, longestPage);
  if (first < 1) return { fault: pageSizeInvalid };
  if (page.after === null || page.after === undefined) return { request: { first, after: undefined } };
  const after = keyOf(page.after);
  return after === undefined ? { fault: cursorInvalid } : { request: { first, after } };
}

const pageSizeInvalid: Fault = {
  code: 'PAGE_SIZE_INVALID',
  path: '/first',
  message: {
    zh: `每页条数 first 应为 1 到 ${longestPage} 的整数。`,
    en: `The page length, first, is a whole number from 1 to ${longestPage}.`,
  },
};

/** The fault of a cursor that does not belong to the list. */
export const cursorInvalid: Fault = {
  code: 'CURSOR_INVALID',
  path: '/after',
  message: {
    zh: '翻页标记 after 不可用，请用上一页的 endCursor，或从第一页重新开始。',
    en: 'The cursor, after, is not one of this list. Take endCursor of the page before, or begin again.',
  },
};
