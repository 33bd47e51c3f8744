import { encodeAnswers, type Answers } from '../answers/answers.js';

/**
 * A case is what is matched: a stored enterprise (`?enterprise=CODE`), answers (the address fragment, which never
 * reaches a server), or both.
 */
export const enterpriseParameter = 'enterprise';

/** An address inside the site, in the parts that the router takes. */
export interface SiteAddress {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** The credit code in an address's search part; null for an anonymous case. */
export function creditCodeIn(search: string): string | null {
  return new URLSearchParams(search).get(enterpriseParameter);
}

/** The answers as an address's fragment, `#` included; empty without answers. */
export function fragmentOf(answers: Answers): string {
  const encoded = encodeAnswers(answers);
  return encoded && `#${encoded}`;
}

/** An address inside the site that carries the case along, with further search parameters. */
export function caseHref(
  path: string,
  creditCode: string | null,
  answers: Answers,
  parameters: Readonly<Record<string, string>> = {},
): SiteAddress {
  const search = new URLSearchParams({
    ...(creditCode && { [enterpriseParameter]: creditCode }),
    ...parameters,
  }).toString();
  return { pathname: path, search: search && `?${search}`, hash: fragmentOf(answers) };
}
