/** A text for people in both languages of the platform. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/**
 * Puts both languages of a text side by side, for places that show one string only.
 * @returns the Chinese text, ` / `, the English text
 */
export const bilingual = (text: LocalizedText): string => `${text.zh} / ${text.en}`;
