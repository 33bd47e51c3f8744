import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorBody, internalErrorBody, shownText, type BilingualText } from '../errors/index.js';

/** What is said of the faults that the GraphQL library itself finds, by its code. */
const requestFaults: Readonly<Record<string, BilingualText>> = {
  GRAPHQL_PARSE_FAILED: {
    zh: '查询语句不符合 GraphQL 语法，请对照 detail 改正。',
    en: 'The query is not valid GraphQL; detail says where.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '查询与接口的定义不符，请对照 detail 改正。',
    en: 'The query does not fit the schema; detail says where.',
  },
  BAD_USER_INPUT: {
    zh: '查询的变量不符合接口的定义，请对照 detail 改正。',
    en: 'A variable does not fit the schema; detail says which.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '请求中没有可执行的查询，或未指明执行哪一个，请对照 detail 改正。',
    en: 'There is no operation to run, or it is not said which; see detail.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    zh: '不支持只发送查询的哈希值，请发送完整的查询语句。',
    en: 'A hash in place of the query is not supported. Send the whole query.',
  },
  BAD_REQUEST: {
    zh: '请求不符合要求：请以 POST 发送一个 JSON 对象，其中 query 为查询语句。',
    en: 'The request is not acceptable: POST one JSON object with the operation as its query.',
  },
};

/** GraphQL's own sentences may repeat what was sent: they are cut. */
const longestDetail = 300;

/** What the caller sees of one error, and whether it was expected. */
export interface ShownError {
  readonly expected: boolean;
  readonly formatted: GraphQLFormattedError;
}

/**
 * An error as the caller may see it: a public error with its own code and text, a fault of the request with a
 * text and the library's detail, anything else masked with the request's id.
 */
export function shownError(formatted: GraphQLFormattedError, error: unknown, requestId: string): ShownError {
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  const known = shownText(error) ?? tokenLimit(formatted);
  if (known) {
    return { expected: true, formatted: { ...place, ...errorBody(known.code, known.text, requestId) } };
  }
  const code = String(formatted.extensions?.['code']);
  const text = isResolversError(error) ? undefined : requestFaults[code];
  if (text) {
    const body = errorBody(code, text, requestId);
    const extensions = { ...body.extensions, detail: formatted.message.slice(0, longestDetail) };
    return { expected: true, formatted: { ...place, ...body, extensions } };
  }
  return { expected: false, formatted: { ...place, ...internalErrorBody(requestId) } };
}

/** The parser's own limit has no code of its own, only this sentence. */
function tokenLimit(
  formatted: GraphQLFormattedError,
): { readonly code: string; readonly text: BilingualText } | undefined {
  if (!/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(formatted.message)) return undefined;
  return {
    code: 'QUERY_TOO_LONG',
    text: { zh: '查询语句过长，请分次查询。', en: 'The query is too long. Split it.' },
  };
}

/** An error with a path came out of a resolver: whatever code it claims, it is none of the request's faults. */
function isResolversError(error: unknown): boolean {
  return error instanceof GraphQLError && error.path !== undefined;
}
