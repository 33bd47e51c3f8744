import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../../schema/dictionary.js';
import type { Language } from '../format/language.js';

/** The language of the page; the component is drawn again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the page's language from a text in both. */
export function useLocalized(): (text: LocalizedText) => string {
  const language = useLanguage();
  return (text) => text[language];
}
