import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languageTags, type Language } from '../format/language.js';
import { readKept, writeKept } from '../kept.js';
import { resourcesOf } from './resources.js';
import { firstTexts, type TextKey } from './texts.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    keySeparator: false;
    resources: { translation: Record<TextKey, string> };
  }
}

const keptUnder = 'language';

/** Starts the texts in the language kept from the last visit, else in Chinese. */
export function startTexts(): void {
  const language: Language = readKept('local', keptUnder) === 'en' ? 'en' : 'zh';
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      zh: { translation: resourcesOf(firstTexts, 'zh') },
      en: { translation: resourcesOf(firstTexts, 'en') },
    },
  });
  declareLanguage(language);
}

/** Switches all texts, remembers the choice, and tells readers by the page's `lang`. */
export function switchLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  writeKept('local', keptUnder, language);
  declareLanguage(language);
}

function declareLanguage(language: Language): void {
  document.documentElement.lang = languageTags[language];
}
