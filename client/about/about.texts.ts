import type { TextTable } from '../shared/i18n/textTable.js';

export const aboutTexts = {
  'about.methodLead': {
    zh: '本页由平台正在使用的规则表与利率表生成，与计算所用的是同一份。',
    en: 'This page is made from the very tables of rules and rates that the platform works by.',
  },
  'about.source': { zh: '来源：{{source}}', en: 'Source: {{source}}' },
  'about.contents': { zh: '本页内容', en: 'On this page' },
} as const satisfies TextTable;
