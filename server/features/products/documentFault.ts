import type { LocalizedText } from '../../rules/index.js';

/** What is wrong with a document, at a JSON Pointer into it. */
export interface DocumentFault {
  readonly code: string;
  readonly path: string;
  readonly message: LocalizedText;
}

/** A document that may be stored, or its first fault. */
export type DocumentResult<Document> =
  { readonly ok: true; readonly value: Document } | { readonly ok: false; readonly fault: DocumentFault };
