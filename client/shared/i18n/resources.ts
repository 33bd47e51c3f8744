import type { Language } from '../format/language.js';
import type { TextTable } from './textTable.js';

/** A table's texts of one language as i18next takes them; a text with a plural becomes `key_one` and `key_other`. */
export function resourcesOf(table: TextTable, language: Language): Record<string, string> {
  const entries = Object.entries(table).flatMap(([key, text]) => {
    const words = text[language];
    if (typeof words === 'string') return [[key, words] as const];
    return [[`${key}_one`, words.one] as const, [`${key}_other`, words.other] as const];
  });
  return Object.fromEntries(entries);
}
