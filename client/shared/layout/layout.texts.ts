import type { TextTable } from '../i18n/textTable.js';

export const layoutTexts = {
  'layout.name': { zh: '科技金融匹配平台', en: 'Technology Finance Matching' },
  'layout.skip': { zh: '跳到正文', en: 'Skip to content' },
  'layout.navigation': { zh: '主要导航', en: 'Main navigation' },
  'layout.match': { zh: '找资金', en: 'Find finance' },
  'layout.products': { zh: '产品', en: 'Products' },
  'layout.figures': { zh: '数据', en: 'Figures' },
  'layout.language': { zh: '语言', en: 'Language' },
  'layout.demo': { zh: '演示数据 · 截至 {{date}}', en: 'Demonstration data · as of {{date}}' },
  'layout.owner': {
    zh: '科技金融匹配平台 · 企业与机构均为虚构示例',
    en: 'Technology Finance Matching · all enterprises and institutions are fictional',
  },
  'layout.disclaimer': {
    zh: '本平台只做信息匹配，不放款、不承诺审批结果，不向企业收费，不出售排名。',
    en: 'We match; we neither lend nor promise approval, charge enterprises nothing and sell no rank.',
  },
  'layout.illustrative': {
    zh: '示例条款：数字为演示用，不是该机构公布的条款。',
    en: 'Illustrative terms: the figures are for demonstration, not published by the institution.',
  },
  'layout.footer': { zh: '关于本平台', en: 'About the platform' },
  'layout.method': { zh: '排序与口径', en: 'How we rank and count' },
  'layout.help': { zh: '使用帮助', en: 'Help' },
  'layout.privacy': { zh: '隐私说明', en: 'Privacy' },
  'layout.accessibility': { zh: '无障碍', en: 'Accessibility' },
  'layout.printed': { zh: '打印于 {{time}} · {{address}}', en: 'Printed {{time}} · {{address}}' },
} as const satisfies TextTable;
