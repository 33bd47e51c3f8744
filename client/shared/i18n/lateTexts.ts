import i18next from 'i18next';
import { languages } from '../format/language.js';
import { resourcesOf } from './resources.js';
import type { TextTable } from './textTable.js';

/**
 * Adds the texts of a page that is loaded late; its module calls this before it draws. `LateTextKey` must name the
 * table, so that the keys are known to the compiler while the texts stay out of the first view.
 */
export function addTexts(table: TextTable): void {
  for (const language of languages) {
    i18next.addResourceBundle(language, 'translation', resourcesOf(table, language));
  }
}
