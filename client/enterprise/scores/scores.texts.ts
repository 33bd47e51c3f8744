import type { TextTable } from '../../shared/i18n/textTable.js';

export const scoresTexts = {
  'scores.titleFor': { zh: '{{name}}的评分自测', en: 'Score self-test of {{name}}' },
  'scores.choose': {
    zh: '请选择要自测的示例企业，或先填写自己的情况。',
    en: 'Choose the demo enterprise to test, or tell us about yourself first.',
  },
  'scores.begin': { zh: '填写自己的情况', en: 'Tell us about yourself' },
  'scores.basis': { zh: '以 {{date}} 为准', en: 'As of {{date}}' },
  'scores.basisVersion': {
    zh: '以 {{date}} 为准 · 企业信息第 {{version}} 版',
    en: 'As of {{date}} · profile version {{version}}',
  },
  'scores.lead': {
    zh: '逐项列出分数、依据和缺少的信息。缺少信息或须由专家评判的，给出低分到高分的区间。',
    en: 'Points, reasons and missing facts, item by item. Where facts are missing or experts judge, a range from low to high is shown.',
  },
  'scores.outcome.PASSES': { zh: '达标', en: 'Passes' },
  'scores.outcome.OPEN': { zh: '待定', en: 'Open' },
  'scores.outcome.FAILS': { zh: '未达标', en: 'Below the mark' },
  'scores.total': { zh: '{{points}} 分（满分 {{most}} 分）', en: '{{points}} of {{most}} points' },
  'scores.points': { zh: '{{points}} / {{most}} 分', en: '{{points}} / {{most}} points' },
  'scores.mark': { zh: '达标线：{{mark}}', en: 'Pass mark: {{mark}}' },
  'scores.levels': { zh: '对应等级：{{levels}}', en: 'Level: {{levels}}' },
  'scores.items': { zh: '逐项得分', en: 'Item by item' },
  'scores.band': {
    zh: '适用：{{condition}}，{{points}} 分',
    en: 'Applies: {{condition}}, {{points}} points',
  },
  'scores.bands': { zh: '可能适用的 {{count}} 档', en: '{{count}} bands may apply' },
  'scores.possible': { zh: '{{condition}}：{{points}} 分', en: '{{condition}}: {{points}} points' },
  'scores.found': { zh: '{{label}}：{{value}}', en: '{{label}}: {{value}}' },
  'scores.notGiven': { zh: '未填写', en: 'not given' },
  'scores.missing': {
    zh: '补充这些信息可缩小区间',
    en: 'These facts would narrow the range',
  },
  'scores.illustrative': { zh: '示例评分卡', en: 'Illustrative' },
  'scores.version': { zh: '第 {{version}} 版', en: 'version {{version}}' },
  'scores.announced': { zh: '已按回答重算。', en: 'Worked out again with the answer.' },
} as const satisfies TextTable;
