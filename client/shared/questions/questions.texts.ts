import type { TextTable } from '../i18n/textTable.js';

export const questionTexts = {
  'question.unsure': { zh: '不清楚，先跳过', en: 'Not sure, skip it' },
  'question.choose': { zh: '请选择', en: 'Choose one' },
  'question.notSure': { zh: '不清楚', en: 'Not sure' },
  'question.other': { zh: '其他', en: 'Another number' },
  'question.yes': { zh: '是', en: 'Yes' },
  'question.no': { zh: '否', en: 'No' },
  'question.year': { zh: '年', en: 'Year' },
  'question.month': { zh: '月', en: 'Month' },
  'question.day': { zh: '日', en: 'Day' },
  'question.unit': { zh: '（{{unit}}）', en: ' ({{unit}})' },
  'question.amountUnit': { zh: '万元', en: '×\u00a0CNY\u00a010,000' },
  'question.amountIs': { zh: '即 {{amount}}', en: 'That is {{amount}}' },
  'question.faults': { zh: '请先改正以下内容', en: 'Please put this right first' },
  'question.nothing': {
    zh: '还没有填写。请至少填一项；不清楚的，可以跳过。',
    en: 'Nothing is filled in. Answer at least one part, or skip what you are not sure of.',
  },
} as const satisfies TextTable;
