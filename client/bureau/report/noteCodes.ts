/** What the notes at the end of the report define, in the order of their numbers. */
export const noteCodes = [
  'amount',
  'enterprises',
  'average',
  'dataIp',
  'stock',
  'share',
  'change',
  'cutOff',
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** The id of a note on the page. */
export function noteId(code: NoteCode): string {
  return `note-${code}`;
}

/** The number of a note, from 1. */
export function noteNumber(code: NoteCode): number {
  return noteCodes.indexOf(code) + 1;
}
