import type { TextTable } from '../i18n/textTable.js';

export const offerTexts = {
  'offer.illustrative': { zh: '示例条款', en: 'Illustrative terms' },
  'offer.limit.LOAN': { zh: '可贷（测算）', en: 'Limit (computed)' },
  'offer.limit.LEASE': { zh: '可租（测算）', en: 'Limit (computed)' },
  'offer.limit.INSURANCE': { zh: '保额（测算）', en: 'Insured up to (computed)' },
  'offer.limit.EQUITY': { zh: '可投（测算）', en: 'Invested up to (computed)' },
  'offer.limit.BRIDGE': { zh: '可转（测算）', en: 'Limit (computed)' },
  'offer.share': { zh: '占股', en: 'Share taken' },
  'offer.cost': { zh: '成本', en: 'Cost' },
  'offer.noCost': { zh: '股权投资不计利息', en: 'equity bears no interest' },
  'offer.totalDays': {
    zh: '{{count}} 天共付',
    en: { one: 'Paid for {{count}} day', other: 'Paid for {{count}} days' },
  },
  'offer.allIn': { zh: '年化综合成本', en: 'All-in cost a year' },
  'offer.total': { zh: '一年共付', en: 'Paid in the first year' },
  'offer.totalMonths': {
    zh: '{{count}} 个月共付',
    en: { one: 'Paid in {{count}} month', other: 'Paid in {{count}} months' },
  },
  'offer.turnaround': { zh: '答复时效', en: 'Answer within' },
  'offer.workingDays': {
    zh: '{{count}} 个工作日',
    en: { one: '{{count}} working day', other: '{{count}} working days' },
  },
  'offer.most': { zh: '最高 {{amount}}', en: '{{amount}}' },
  'offer.upTo': { zh: '最高 {{amount}}', en: 'up to {{amount}}' },
  'offer.range': { zh: '{{low}}至 {{high}}', en: '{{low}} to {{high}}' },
  'offer.pending': { zh: '待补充信息', en: 'needs facts' },
  'offer.none': {
    zh: '按现有信息测算，可贷额度为 0。',
    en: 'On what is known, the limit works out at 0.',
  },
  'offer.amountShort': { zh: '不覆盖所需金额', en: 'Does not cover the amount' },
  'offer.termShort': { zh: '不覆盖所需期限', en: 'Does not cover the term' },
} as const satisfies TextTable;
