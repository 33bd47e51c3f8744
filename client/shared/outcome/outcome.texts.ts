import type { TextTable } from '../i18n/textTable.js';

export const outcomeTexts = {
  'outcome.ELIGIBLE': { zh: '符合条件', en: 'Meets the conditions' },
  'outcome.NEARLY': { zh: '接近符合', en: 'Nearly meets' },
  'outcome.UNKNOWN': { zh: '待补充', en: 'Needs facts' },
  'outcome.INELIGIBLE': { zh: '暂不符合', en: 'Does not meet now' },
  'truth.TRUE': { zh: '满足', en: 'met' },
  'truth.FALSE': { zh: '不满足', en: 'not met' },
  'truth.UNKNOWN': { zh: '待补充', en: 'needs facts' },
  'outcome.announced': {
    zh: '符合 {{eligible}}，接近 {{nearly}}，待补充 {{unknown}}，暂不符合 {{ineligible}}',
    en: 'Meets {{eligible}}, nearly {{nearly}}, needs facts {{unknown}}, does not meet now {{ineligible}}',
  },
} as const satisfies TextTable;
