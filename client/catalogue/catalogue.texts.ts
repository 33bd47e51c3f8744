import type { TextTable } from '../shared/i18n/textTable.js';

export const catalogueTexts = {
  'catalogue.title': { zh: '产品大全', en: 'Catalogue' },
  'catalogue.lead': {
    zh: '平台上的全部产品，含暂停受理和已停售的。',
    en: 'All products on the platform, those suspended and retired included.',
  },
  'catalogue.match': { zh: '用我的情况匹配', en: 'Match my case' },
  'catalogue.search': { zh: '产品或机构名称', en: 'Name of product or institution' },
  'catalogue.searchButton': { zh: '查找', en: 'Search' },
  'catalogue.amount': { zh: '能贷的金额（万元）', en: 'Amount covered (×\u00a0CNY\u00a010,000)' },
  'catalogue.amountFault': {
    zh: '金额不是数字。请以万元为单位填写，如 300。',
    en: 'The amount is no number. Enter it in units of CNY 10,000, such as 300.',
  },
  'catalogue.count': {
    zh: '共 {{count}} 个产品',
    en: { one: '{{count}} product', other: '{{count}} products' },
  },
  'catalogue.none': { zh: '没有符合筛选的产品。', en: 'No product passes the filters.' },
  'catalogue.empty': { zh: '目录里还没有产品。', en: 'The catalogue holds no products yet.' },
  'catalogue.amounts': { zh: '{{low}}至 {{high}}', en: '{{low}} to {{high}}' },
  'catalogue.months': { zh: '{{low}} 至 {{high}} 个月', en: '{{low}} to {{high}} months' },
  'catalogue.amountLabel': { zh: '金额', en: 'Amount' },
  'catalogue.termLabel': { zh: '期限', en: 'Term' },
  'catalogue.exitLabel': { zh: '预期退出', en: 'Exit expected' },
  'catalogue.priceLabel': { zh: '价格', en: 'Price' },
  'catalogue.days': {
    zh: '{{count}} 天',
    en: { one: '{{count}} day', other: '{{count}} days' },
  },
  'catalogue.prices.INSURANCE': {
    zh: '年费率 {{low}} 至 {{high}}',
    en: 'premium {{low}} to {{high}} a year',
  },
  'catalogue.onePrice.INSURANCE': { zh: '年费率 {{low}}', en: 'premium {{low}} a year' },
  'catalogue.prices.LEASE': {
    zh: '年内含利率 {{low}} 至 {{high}}',
    en: 'internal rate {{low}} to {{high}} a year',
  },
  'catalogue.onePrice.LEASE': { zh: '年内含利率 {{low}}', en: 'internal rate {{low}} a year' },
  'catalogue.prices.LOAN': {
    zh: 'LPR（{{tenor}}）{{low}} 至 {{high}}',
    en: 'LPR ({{tenor}}) {{low}} to {{high}}',
  },
  'catalogue.onePrice.LOAN': { zh: 'LPR（{{tenor}}）{{low}}', en: 'LPR ({{tenor}}) {{low}}' },
  'catalogue.prices.EQUITY': {
    zh: '占股不超过 {{low}} 至 {{high}}',
    en: 'takes at most {{low}} to {{high}} of the shares',
  },
  'catalogue.onePrice.EQUITY': { zh: '占股不超过 {{low}}', en: 'takes at most {{low}} of the shares' },
  'catalogue.prices.BRIDGE': { zh: '日费率 {{low}} 至 {{high}}', en: '{{low}} to {{high}} a day' },
  'catalogue.onePrice.BRIDGE': { zh: '日费率 {{low}}', en: '{{low}} a day' },
  'catalogue.tenor.1Y': { zh: '1 年期', en: '1-year' },
  'catalogue.tenor.5Y': { zh: '5 年期以上', en: 'over 5 years' },
  'catalogue.more': { zh: '再看后面的产品', en: 'Show the products that follow' },
} as const satisfies TextTable;
