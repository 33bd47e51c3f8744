import type { TextTable } from '../../shared/i18n/textTable.js';

export const reachTexts = {
  'reach.title': { zh: '{{name}}的产品', en: 'Products of {{name}}' },
  'reach.lead': {
    zh: '每个产品现在能覆盖多少家企业，与企业看到的匹配用同一套规则，不含融资需求。',
    en: 'How many enterprises each product reaches now, by the rules that enterprises are matched by, without a need.',
  },
  'reach.basis': {
    zh: '截至 {{asOf}}，平台内企业 {{count}} 家。',
    en: 'As of {{asOf}}, {{count}} enterprises on the platform.',
  },
  'reach.counting': {
    zh: '正在计算：{{counted}} / {{total}} 家。',
    en: 'Counting: {{counted}} of {{total}}.',
  },
  'reach.updating': { zh: '正在更新。', en: 'Updating.' },
  'reach.current': { zh: '数字是最新的。', en: 'The numbers are current.' },
  'reach.masking': {
    zh: '1 至 4 家显示为 <5；“未显示”的数字若给出，会让人推算出小于 5 的数。示例企业为虚构。',
    en: '1 to 4 show as <5; a number is “not shown” where it would let one work out a number below 5. Demo enterprises are fictional.',
  },
  'reach.caption': { zh: '产品与覆盖企业（家）', en: 'Products and enterprises reached' },
  'reach.product': { zh: '产品', en: 'Product' },
  'reach.missing': { zh: '最缺的信息（家）', en: 'Facts most wanted (enterprises)' },
  'reach.version': { zh: '第 {{version}} 版', en: 'version {{version}}' },
  'reach.ended': { zh: '已到期', en: 'ended' },
  'reach.endedOn': { zh: '有效至 {{date}}', en: 'valid until {{date}}' },
  'reach.underFive': { zh: '<5', en: '<5' },
  'reach.withheld': { zh: '未显示', en: 'not shown' },
  'reach.notMatched': { zh: '不参与匹配', en: 'not matched' },
  'reach.pending': { zh: '计算中', en: 'counting' },
  'reach.nothingMissing': { zh: '无', en: 'none' },
  'reach.factsNotCounted': { zh: '家数未显示', en: 'numbers not shown' },
  'reach.none': { zh: '这家机构还没有产品。', en: 'This institution has no products yet.' },
  'reach.more': { zh: '再看后面的产品', en: 'Show the products that follow' },
  'reach.noInstitution': { zh: '还没有选择机构。', en: 'No institution is chosen yet.' },
  'reach.choose': { zh: '选择机构', en: 'Choose an institution' },
  'reach.tabTitle': { zh: '产品与覆盖企业', en: 'Products and their reach' },
} as const satisfies TextTable;
