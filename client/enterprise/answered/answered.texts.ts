import type { TextTable } from '../../shared/i18n/textTable.js';

export const answeredTexts = {
  'answered.title': { zh: '已答', en: 'Answered' },
  'answered.change': { zh: '修改', en: 'Change' },
  'answered.changeOf': { zh: '修改：{{question}}', en: 'Change: {{question}}' },
  'answered.skipped': { zh: '{{question}}：不清楚', en: '{{question}}: not sure' },
  'answered.clear': { zh: '全部清除', en: 'Clear all' },
} as const satisfies TextTable;
