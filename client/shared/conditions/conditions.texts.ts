import type { TextTable } from '../i18n/textTable.js';

export const conditionTexts = {
  'condition.gap': { zh: '（{{gap}}）', en: ' ({{gap}})' },
  'condition.near': { zh: '（差得很少）', en: ' (narrowly missed)' },
  'condition.waivable': { zh: '（机构可酌情放宽）', en: ' (may be waived)' },
  'condition.met': { zh: '已满足（{{count}} 项）', en: { one: 'Met ({{count}})', other: 'Met ({{count}})' } },
  'condition.noEffect': {
    zh: '不影响结论（{{count}} 项）',
    en: {
      one: 'Does not affect the result ({{count}})',
      other: 'Do not affect the result ({{count}})',
    },
  },
  'condition.source': { zh: '来源', en: 'Source' },
  'condition.answer': { zh: '补充：{{question}}', en: 'Fill in: {{question}}' },
  'condition.noQuestion': {
    zh: '缺 {{facts}}，请由机构核实。',
    en: 'Missing: {{facts}}; the institution will check.',
  },
  'condition.confirm': { zh: '确定', en: 'Confirm' },
} as const satisfies TextTable;
