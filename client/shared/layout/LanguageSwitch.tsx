import type { Language } from '../format/language.js';
import { languageTags } from '../format/language.js';
import { switchLanguage } from '../i18n/i18n.js';
import { useLanguage } from '../i18n/useLanguage.js';

/** What each language calls itself and is switched to by. */
const names: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
const other: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

/** A button that names the other language in that language. */
export function LanguageSwitch() {
  const target = other[useLanguage()];
  return (
    <button
      type="button"
      className="language-switch"
      lang={languageTags[target]}
      onClick={() => switchLanguage(target)}
    >
      {names[target]}
    </button>
  );
}
