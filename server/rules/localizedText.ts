import type { LocalizedText } from '../../schema/dictionary.js';

export type { LocalizedText } from '../../schema/dictionary.js';

/**
 * Puts both languages of a text side by side, for places that show one string only.
 * @returns the Chinese text, ` / `, the English text
 */
export const bilingual = (text: LocalizedText): string => `${text.zh} / ${text.en}`;
