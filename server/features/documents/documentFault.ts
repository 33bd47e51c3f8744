import type { LocalizedText } from '../../rules/index.js';

/** What is wrong with a document, at a JSON Pointer into it. */
export interface DocumentFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

/** A document that may be used, or its first fault. */
export type DocumentResult<Document> =
  { readonly ok: true; readonly value: Document } | { readonly ok: false; readonly fault: DocumentFault };

/** The result of a document with a fault. */
export function faulty(code: string, path: string, message: LocalizedText): DocumentResult<never> {
  return { ok: false, fault: { code, path, message } };
}
