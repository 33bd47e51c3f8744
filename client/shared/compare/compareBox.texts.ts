import type { TextTable } from '../i18n/textTable.js';

export const compareBoxTexts = {
  'compareBox.label': { zh: '对比', en: 'Compare' },
  'compareBox.of': { zh: '对比：{{name}}', en: 'Compare: {{name}}' },
  'compareBox.bar': { zh: '对比', en: 'Comparison' },
  'compareBox.chosen': {
    zh: '已选 {{count}} 个',
    en: { one: '{{count}} product chosen', other: '{{count}} products chosen' },
  },
  'compareBox.full': { zh: '最多 4 个', en: '(4 at most)' },
  'compareBox.go': { zh: '对比', en: 'Compare' },
  'compareBox.clear': { zh: '全不选', en: 'Choose none' },
} as const satisfies TextTable;
