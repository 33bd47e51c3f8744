import { GraphQLError } from 'graphql';

/** A sentence for people in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * An error whose code and text may be shown to the caller as they stand; every other error is masked.
 * It is a GraphQLError so that a scalar or a resolver can throw it and the position in the query is kept.
 * @param code a stable SCREAMING_CODE
 * @param text what was wrong and what to do, in both languages
 * @param status the HTTP status of an answer that holds nothing but this error
 */
export class PublicError extends GraphQLError {
  readonly code: string;
  readonly text: BilingualText;
  readonly status: number;

  constructor(code: string, text: BilingualText, status = 400) {
    super(bilingual(text), { extensions: { code } });
    this.code = code;
    this.text = text;
    this.status = status;
  }
}

/** Both languages as one line: Chinese, a slash, English. */
export function bilingual(text: BilingualText): string {
  return `${text.zh} / ${text.en}`;
}
