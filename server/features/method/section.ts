import type { LocalizedText } from '../../domain/index.js';

/** A part of how the platform ranks and counts: words, and the table it works by. */
export interface Section {
  readonly id: string;
  readonly title: LocalizedText;
  readonly paragraphs: readonly LocalizedText[];
  readonly table: Table | null;
  readonly source: LocalizedText | null;
}

/** Heads, and rows with a cell for each. */
export interface Table {
  readonly columns: readonly LocalizedText[];
  readonly rows: readonly { readonly cells: readonly LocalizedText[] }[];
}

/** A table from its heads and rows of cells. */
export function tableOf(
  columns: readonly LocalizedText[],
  rows: readonly (readonly LocalizedText[])[],
): Table {
  return { columns, rows: rows.map((cells) => ({ cells })) };
}

/** A cell that reads alike in both languages: a number, a code, a date. */
export function same(value: string | number): LocalizedText {
  const text = String(value);
  return { zh: text, en: text };
}

/** A cell that does not apply. */
export const notApplicable = same('—');
