import type { TextTable } from '../../shared/i18n/textTable.js';

export const matchTexts = {
  'match.page': { zh: '找资金', en: 'Find finance' },
  'match.previous': { zh: '上一题', en: 'Previous question' },
  'match.number': {
    zh: '第 {{number}} 题（最多 {{most}} 题，随时可看结果）',
    en: 'Question {{number}} (of {{most}} at most; results at any time)',
  },
  'match.why': {
    zh: '为什么问：答完可确定 {{count}} 个产品。',
    en: {
      one: 'Why we ask: the answer settles {{count}} product.',
      other: 'Why we ask: the answer settles {{count}} products.',
    },
  },
  'match.whyMentions': {
    zh: '为什么问：{{count}} 个产品要看这项。',
    en: {
      one: 'Why we ask: {{count}} product looks at this.',
      other: 'Why we ask: {{count}} products look at this.',
    },
  },
  'match.next': { zh: '下一题', en: 'Next question' },
  'match.saveAndReturn': { zh: '保存并返回', en: 'Save and go back' },
  'match.backTo.results': { zh: '回到结果', en: 'Back to the results' },
  'match.backTo.comparison': { zh: '回到对比', en: 'Back to the comparison' },
  'match.backTo.scores': { zh: '回到评分', en: 'Back to the scores' },
  'match.backTo.product': { zh: '回到产品', en: 'Back to the product' },
  'match.results': { zh: '查看结果', en: 'See results' },
  'match.counts': { zh: '目前结果', en: 'Results so far' },
  'match.countsOn': { zh: '按 {{date}} 的产品规则', en: 'by the product rules of {{date}}' },
  'match.total': {
    zh: '共 {{count}} 个产品',
    en: { one: '{{count}} product in all', other: '{{count}} products in all' },
  },
  'match.latestChange': {
    zh: '最近变化：{{name}} → {{outcome}}',
    en: 'Latest change: {{name}} → {{outcome}}',
  },
  'match.latestChanges': {
    zh: '最近变化：{{name}} → {{outcome}}，另 {{count}} 个',
    en: {
      one: 'Latest change: {{name}} → {{outcome}}, and {{count}} more',
      other: 'Latest change: {{name}} → {{outcome}}, and {{count}} more',
    },
  },
  'match.for': { zh: '为 {{name}} 匹配', en: 'Matching for {{name}}' },
  'match.done': { zh: '没有要问的了', en: 'Nothing more to ask' },
  'match.doneAdvice': {
    zh: '其余问题不会再改变结果。可以查看结果，也可以修改已答的内容。',
    en: 'No further question would change the results. See them, or change what you answered.',
  },
} as const satisfies TextTable;
