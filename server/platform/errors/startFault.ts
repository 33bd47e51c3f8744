import { bilingual, isBilingual, type BilingualText } from './publicError.js';

/** Why the server can't start, in words for the person who starts it; ends the process with exit code 1. */
export class StartFault extends Error {
  readonly code: string;
  readonly text: BilingualText;

  constructor(code: string, text: BilingualText, cause?: unknown) {
    super(bilingual(text), cause === undefined ? {} : { cause });
    this.name = 'StartFault';
    this.code = code;
    this.text = text;
  }
}

/**
 * The text of an error that was made for people: any error with a code and a text in both languages, whichever
 * part of the platform it comes from; undefined for an unexpected one.
 */
export function textForPeople(
  error: unknown,
): { readonly code: string; readonly text: BilingualText } | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('text' in error)) return undefined;
  const { code, text } = error;
  return typeof code === 'string' && isBilingual(text) ? { code, text } : undefined;
}
