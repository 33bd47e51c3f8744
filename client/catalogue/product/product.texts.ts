import type { TextTable } from '../../shared/i18n/textTable.js';

export const productTexts = {
  'product.print': { zh: '打印', en: 'Print' },
  'product.back': { zh: '回到匹配结果', en: 'Back to the matches' },
  'product.all': { zh: '产品大全', en: 'Catalogue' },
  'product.terms': { zh: '条款', en: 'Terms' },
  'product.state': { zh: '状态', en: 'State' },
  'product.security': { zh: '抵质押', en: 'Security' },
  'product.repayment': { zh: '还款', en: 'Repayment' },
  'product.inForce': { zh: '有效期', en: 'In force' },
  'product.from': { zh: '{{from}} 起', en: 'from {{from}}' },
  'product.fromTo': { zh: '{{from}} 至 {{to}}', en: '{{from}} to {{to}}' },
  'product.version': { zh: '第 {{version}} 版', en: 'Version {{version}}' },
  'product.versionLabel': { zh: '规则版本', en: 'Rule version' },
  'product.conditions': { zh: '准入条件', en: 'Conditions' },
  'product.explanation': { zh: '结论和依据', en: 'Outcome and reasons' },
  'product.askFirst': {
    zh: '填几项信息，就能看到贵公司是否符合。',
    en: 'Answer a few questions to see whether your enterprise meets them.',
  },
  'product.start': { zh: '用我的情况匹配', en: 'Match my case' },
  'product.fillIn': {
    zh: '补充这 {{count}} 项',
    en: { one: 'Fill in this fact', other: 'Fill in these {{count}} facts' },
  },
  'product.offer': { zh: '额度和成本（测算）', en: 'Limit and cost (computed)' },
  'product.tiers': {
    zh: '还缺信息，不能确定是下面哪一档：',
    en: 'Facts are missing, so it can’t be told which of these tiers applies:',
  },
  'product.rateOver': {
    zh: '{{rate}} = LPR（{{tenor}}，{{date}}）{{lpr}} {{spread}}',
    en: '{{rate}} = LPR ({{tenor}}, {{date}}) {{lpr}} {{spread}}',
  },
  'product.annualRate': { zh: '年化利率', en: 'Annual rate' },
  'product.internalRate': { zh: '年内含利率', en: 'Internal rate a year' },
  'product.premiumRate': { zh: '年费率', en: 'Premium a year' },
  'product.lines': { zh: '成本明细', en: 'Cost line by line' },
  'product.linesFor': {
    zh: '按 {{amount}}、{{term}} 个月计，列前 {{months}} 个月',
    en: 'For {{amount}} over {{term}} months; the first {{months}} months are listed',
  },
  'product.amountAssumed': {
    zh: '没有填金额，按测算额度计。',
    en: 'No amount was given; the computed limit is taken.',
  },
  'product.termAssumed': { zh: '没有填期限，按 12 个月计。', en: 'No term was given; 12 months are taken.' },
  'product.line': { zh: '项目', en: 'Line' },
  'product.amountColumn': { zh: '金额（元）', en: 'Amount (CNY)' },
  'product.sum': { zh: '合计', en: 'Total' },
  'product.avoided': { zh: '本产品免去的费用', en: 'Fees that this product spares' },
  'product.answerBy': {
    zh: '材料齐全后，最早 {{date}} 前答复。',
    en: 'With a complete file, the earliest answer is due by {{date}}.',
  },
  'product.provisional': {
    zh: '该日期超出已公布的节假日安排，为暂定。',
    en: 'The date lies past the published holiday calendar and is provisional.',
  },
  'product.documents': { zh: '所需材料', en: 'Documents' },
  'product.sources': { zh: '来源', en: 'Sources' },
  'product.furtherTerms': { zh: '其他约定', en: 'Further terms' },
} as const satisfies TextTable;
