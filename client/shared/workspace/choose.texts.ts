import type { TextTable } from '../i18n/textTable.js';

export const chooseTexts = {
  'choose.noAccounts': {
    zh: '演示：尚无账号，任何人都可以切换身份。',
    en: 'Demonstration: there are no accounts yet, and anyone may switch roles.',
  },
} as const satisfies TextTable;
