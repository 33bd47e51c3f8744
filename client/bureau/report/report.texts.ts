import type { TextTable } from '../../shared/i18n/textTable.js';

export const reportTexts = {
  'report.name': { zh: '知识产权质押月报', en: 'Monthly report on IP pledges' },
  'report.title': {
    zh: '余姚市知识产权质押月报（{{month}}）',
    en: 'Yuyao: IP pledges registered in {{month}}',
  },
  'report.month': { zh: '月份', en: 'Month' },
  'report.back': { zh: '查看图表与明细', en: 'See charts and rows' },
  'report.made': {
    zh: '截至 {{asOf}}，台账记录至 {{recorded}}；查询版本 {{version}}。',
    en: 'As of {{asOf}}; the ledger records up to {{recorded}}; query version {{version}}.',
  },
  'report.finding': {
    zh: '{{month}}，专利质押登记 {{amount}}，{{enterprises}} 家企业；本年累计 {{cumulative}}，{{cumulativeEnterprises}} 家企业。',
    en: '{{month}}: {{amount}} of patent pledges registered by {{enterprises}} enterprises; in the year so far {{cumulative}} by {{cumulativeEnterprises}}.',
  },
  'report.changed': {
    zh: '登记金额较上年同月 {{change}}。',
    en: 'The amount changed by {{change}} on the same month of the year before.',
  },
  'report.noChange': {
    zh: '上年同月的台账未全部录入，因此不计算同比。',
    en: 'The ledger does not have the whole of the same month of the year before, so no change is given.',
  },
  'report.stock': {
    zh: '{{date}}仍有效的专利质押登记 ≥ {{registrations}} 笔，≥ {{enterprises}} 家企业，现担保金额 ≥ {{amount}}。',
    en: 'Live on {{date}}: ≥ {{registrations}} registrations of patents, of ≥ {{enterprises}} enterprises, securing ≥ {{amount}}.',
  },
  'report.table.main': { zh: '表 1 主要指标', en: 'Table 1: Main figures' },
  'report.table.months': {
    zh: '表 2 {{year}} 年逐月专利质押登记',
    en: 'Table 2: Patent pledges by month of {{year}}',
  },
  'report.table.institution': {
    zh: '表 3 {{month}}专利质押登记，按银行',
    en: 'Table 3: Patent pledges of {{month}} by bank',
  },
  'report.table.town': {
    zh: '表 4 {{month}}专利质押登记，按乡镇（街道）',
    en: 'Table 4: Patent pledges of {{month}} by town',
  },
  'report.table.industry': {
    zh: '表 5 {{month}}专利质押登记，按行业大类',
    en: 'Table 5: Patent pledges of {{month}} by division of industry',
  },
  'report.unit': { zh: '单位：万元、家', en: 'Amounts in CNY million' },
  'report.indicator': { zh: '指标', en: 'Figure' },
  'report.thisMonth': { zh: '本月', en: 'Month' },
  'report.fromJanuary': { zh: '本年累计', en: 'Year so far' },
  'report.fromLedger': { zh: '{{date}} 起累计', en: 'Since {{date}}' },
  'report.monthBefore': { zh: '上年同月', en: 'Year before' },
  'report.change': { zh: '同比', en: 'Change' },
  'report.amount': { zh: '登记金额', en: 'Amount' },
  'report.enterprises': { zh: '企业', en: 'Enterprises' },
  'report.cumulative': { zh: '累计金额', en: 'Amount so far' },
  'report.cumulativeEnterprises': { zh: '累计企业', en: 'Enterprises so far' },
  'report.share': { zh: '占比', en: 'Share' },
  'report.names.institution': { zh: '银行', en: 'Bank' },
  'report.names.town': { zh: '乡镇（街道）', en: 'Town' },
  'report.names.industry': { zh: '行业大类', en: 'Division of industry' },
  'report.line.amount': { zh: '专利质押登记金额', en: 'Registered amount, patents' },
  'report.line.enterprises': { zh: '专利质押登记企业', en: 'Enterprises, patents' },
  'report.line.average': { zh: '平均每家登记金额（测算）', en: 'Average by enterprise (computed)' },
  'report.line.dataIpAmount': {
    zh: '数据知识产权质押金额（另计）',
    en: 'Registered amount, data IP (apart)',
  },
  'report.line.dataIpEnterprises': {
    zh: '数据知识产权质押企业（另计）',
    en: 'Enterprises, data IP (apart)',
  },
  'report.notes': { zh: '口径', en: 'What is counted' },
  'report.note': { zh: '注 {{number}}', en: 'Note {{number}}' },
  'report.name.amount': { zh: '登记金额', en: 'Registered amount' },
  'report.name.enterprises': { zh: '登记企业', en: 'Enterprises' },
  'report.name.average': { zh: '平均每家', en: 'Average' },
  'report.name.dataIp': { zh: '数据知识产权质押', en: 'Data IP' },
  'report.name.stock': { zh: '有效登记', en: 'Live registrations' },
  'report.name.share': { zh: '占比', en: 'Share' },
  'report.name.change': { zh: '同比', en: 'Change' },
  'report.name.cutOff': { zh: '截至日期', en: 'As-of date' },
  'report.define.share': {
    zh: '测算：该项登记金额 ÷ 合计，四舍五入到 0.1 个百分点。',
    en: 'Computed: amount of the part ÷ total, rounded to 0.1 of a percentage point.',
  },
  'report.define.change': {
    zh: '测算：（本月 − 上年同月）÷ 上年同月。只在两个月的台账都完整时计算；“—”为不计算，“未录入”为台账没有，不是零。',
    en: 'Computed: (month − same month of the year before) ÷ that month; only where the ledger has the whole of both. “—” is not computed; “no data” means that the ledger has none, which is not zero.',
  },
} as const satisfies TextTable;
