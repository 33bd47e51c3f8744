import type { LocalizedText } from '../../../schema/dictionary.js';
import type { StatementCheck } from '../../../schema/statementCheck.js';

/** The largest file that the API takes, in bytes. */
export const mostBytes = 5 * 1024 * 1024;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What became of a file: read, refused in words for the person, or no answer came. */
export type CheckedFile =
  | { readonly kind: 'read'; readonly check: StatementCheck }
  | { readonly kind: 'refused'; readonly message: LocalizedText }
  | { readonly kind: 'offline' };

/** Has a workbook read; nothing is written by it. */
export async function checkFile(file: Blob): Promise<CheckedFile> {
  try {
    const response = await fetch('/api/profile/statements', {
      method: 'POST',
      headers: { 'content-type': workbookType },
      body: file,
    });
    const answer = (await response.json()) as StatementCheck | Refusal;
    if ('amounts' in answer) return { kind: 'read', check: answer };
    const message = answer.errors[0]?.extensions.text;
    return message ? { kind: 'refused', message } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  }
}

interface Refusal {
  readonly errors: readonly { readonly extensions: { readonly text: LocalizedText } }[];
}
