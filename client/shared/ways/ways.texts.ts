import type { TextTable } from '../i18n/textTable.js';

export const wayTexts = {
  'way.title': { zh: '怎样能符合', en: 'What would make it fit' },
  'way.lead': {
    zh: '做到任何一框里的全部改动，就能符合。省力的在前；数值是刚好够的，已按规则重新核对。',
    en: 'All the changes in any one box are enough. The least effort comes first; the values are just enough and have been checked against the rule.',
  },
  'way.and': { zh: '，同时', en: ', and ' },
  'way.none': {
    zh: '只改一至三项可以改变的信息，还不能符合。',
    en: 'Changing one to three facts that can be changed is not enough.',
  },
  'way.more': {
    zh: '其余 {{count}} 条',
    en: { one: '{{count}} more', other: '{{count}} more' },
  },
  'way.cut': {
    zh: '另有 {{count}} 条更费力的，没有列出。',
    en: { one: '{{count}} of more effort is not listed.', other: '{{count}} of more effort are not listed.' },
  },
  'way.incomplete': {
    zh: '条件较多，没有试完所有组合。',
    en: 'There are too many conditions for every combination to be tried.',
  },
  'way.effort.1': { zh: '填写或改申请即可', en: 'a form to fill in' },
  'way.effort.2': { zh: '较易', en: 'fairly easy' },
  'way.effort.3': { zh: '要花些功夫', en: 'takes some work' },
  'way.effort.4': { zh: '较难', en: 'hard' },
  'way.effort.5': { zh: '要几年，或不由企业决定', en: 'years, or not up to the enterprise' },
} as const satisfies TextTable;
