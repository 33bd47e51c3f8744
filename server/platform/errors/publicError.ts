import { GraphQLError } from 'graphql';

/** A sentence for people in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * An error whose code and text may be shown to the caller as they stand; every other error is masked.
 * It is a GraphQLError so that the position in the query is kept; `extensions` carry code and text.
 * @param code a stable SCREAMING_CODE
 * @param text what was wrong and what to do, in both languages
 */
export function publicError(code: string, text: BilingualText): GraphQLError {
  return new GraphQLError(bilingual(text), { extensions: { code, text } });
}

/**
 * What may be shown of an error: the code and text of a GraphQLError that carries both. Where one wraps another the
 * inner one counts, for wrappers take over the text under a code of their own. Whoever throws a GraphQLError with a
 * text in both languages means it to be read.
 */
export function shownText(
  error: unknown,
): { readonly code: string; readonly text: BilingualText } | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const inner = shownText(error.originalError);
  if (inner) return inner;
  const { code, text } = error.extensions;
  return typeof code === 'string' && isBilingual(text) ? { code, text } : undefined;
}

/** Whether something is a text in both languages. */
export function isBilingual(text: unknown): text is BilingualText {
  if (typeof text !== 'object' || text === null || !('zh' in text) || !('en' in text)) return false;
  return typeof text.zh === 'string' && typeof text.en === 'string';
}

/** Both languages as one line: Chinese, a slash, English. */
export function bilingual(text: BilingualText): string {
  return `${text.zh} / ${text.en}`;
}
