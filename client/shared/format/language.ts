/** The languages of the platform; Chinese is the first. */
export type Language = 'zh' | 'en';

/** Every language, Chinese first. */
export const languages: readonly Language[] = ['zh', 'en'];

/** The language tag that a page in that language declares. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
