import type { LocalizedText } from '../../schema/dictionary.js';

export type { LocalizedText };

/**
 * Why a value was not accepted: a stable code for programs, and for the person what was wrong, where, and
 * what to do, in Chinese and English.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly message: LocalizedText;
}

/** A value that holds its law, or the refusal that says which law it breaks. */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<Code> };

/** Wraps an accepted value. */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Builds a refusal from its code and the two sentences shown to the person. */
export function refused<Code extends string>(
  code: Code,
  zh: string,
  en: string,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, message: { zh, en } } };
}

/** What a message quotes of a typed text: all of it, or its first forty characters. */
export function quoted(text: string): string {
  const signs = [...text];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : text;
}
