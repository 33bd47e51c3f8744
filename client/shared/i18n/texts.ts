import { answeredTexts } from '../../enterprise/answered/answered.texts.js';
import { homeTexts } from '../../enterprise/home/home.texts.js';
import { matchTexts } from '../../enterprise/match/match.texts.js';
import { resultsTexts } from '../../enterprise/results/results.texts.js';
import { catalogueTexts } from '../../catalogue/catalogue.texts.js';
import { productTexts } from '../../catalogue/product/product.texts.js';
import { conditionTexts } from '../conditions/conditions.texts.js';
import { layoutTexts } from '../layout/layout.texts.js';
import { outcomeTexts } from '../outcome/outcome.texts.js';
import { offerTexts } from '../offer/offer.texts.js';
import { wordTexts } from '../words/words.texts.js';
import { questionTexts } from '../questions/questions.texts.js';
import { statesTexts } from '../states/states.texts.js';
import type { Language } from '../format/language.js';
import type { TextTable } from './textTable.js';

const table = {
  ...layoutTexts,
  ...statesTexts,
  ...outcomeTexts,
  ...conditionTexts,
  ...questionTexts,
  ...answeredTexts,
  ...wordTexts,
  ...offerTexts,
  ...homeTexts,
  ...matchTexts,
  ...resultsTexts,
  ...catalogueTexts,
  ...productTexts,
};

/** The key of a text of the pages. */
export type TextKey = keyof typeof table;

/** The texts of one language as i18next takes them; a text with a plural becomes `key_one` and `key_other`. */
export function resourcesOf(language: Language): Record<string, string> {
  const entries = Object.entries<TextTable[string]>(table).flatMap(([key, text]) => {
    const words = text[language];
    if (typeof words === 'string') return [[key, words] as const];
    return [[`${key}_one`, words.one] as const, [`${key}_other`, words.other] as const];
  });
  return Object.fromEntries(entries);
}
