import type { CostKind, PricingKind } from '../generated/operations.js';
import type { TextTable } from '../shared/i18n/textTable.js';

const lines: Readonly<Record<`compare.line.${CostKind}`, { zh: string; en: string }>> = {
  'compare.line.INTEREST': { zh: '利息', en: 'Interest' },
  'compare.line.GUARANTEE_FEE': { zh: '担保费', en: 'Guarantee fee' },
  'compare.line.PREMIUM': { zh: '保费', en: 'Premium' },
  'compare.line.RENT': { zh: '租金（含本金）', en: 'Rent (repays principal too)' },
  'compare.line.ONE_OFF_FEE': { zh: '一次性费用', en: 'One-off fee' },
  'compare.line.SUBSIDY': { zh: '补贴', en: 'Subsidy' },
};

const costs: Readonly<Record<`compare.costOf.${PricingKind}`, { zh: string; en: string }>> = {
  'compare.costOf.LOAN': { zh: '贷款成本', en: 'cost of a loan' },
  'compare.costOf.LEASE': { zh: '租赁成本，不与贷款比', en: 'cost of a lease, not to be set against a loan' },
  'compare.costOf.INSURANCE': {
    zh: '保险费用，不是借款成本',
    en: 'price of insurance, no cost of borrowing',
  },
  'compare.costOf.EQUITY': { zh: '股权投资不计成本', en: 'equity has no cost' },
  'compare.costOf.BRIDGE': {
    zh: '短期周转费用，不与贷款比',
    en: 'price of some days, not to be set against a loan',
  },
};

export const compareTexts = {
  ...lines,
  ...costs,
  'compare.title': { zh: '产品对比', en: 'Compare products' },
  'compare.titleFor': { zh: '{{name}}的产品对比', en: 'Products compared for {{name}}' },
  'compare.back': { zh: '回到匹配结果', en: 'Back to the matches' },
  'compare.all': { zh: '产品大全', en: 'Catalogue' },
  'compare.print': { zh: '打印', en: 'Print' },
  'compare.asOf': {
    zh: '截至 {{date}} · 目录版本 {{version}}',
    en: 'As of {{date}} · catalogue version {{version}}',
  },
  'compare.caption': {
    zh: '产品对比（金额单位：万元；测算）',
    en: 'Products compared (amounts in CNY 10,000; computed)',
  },
  'compare.none': { zh: '还没有选产品', en: 'No product is chosen yet' },
  'compare.noneAdvice': {
    zh: '在匹配结果或产品大全里勾选“对比”，选两到四个。',
    en: 'Tick “Compare” at two to four products, among the matches or in the catalogue.',
  },
  'compare.one': {
    zh: '只选了一个产品。再添加一个，才能对比。',
    en: 'Only one product is chosen. Add another to compare it with.',
  },
  'compare.missing': {
    zh: '产品大全里没有“{{slug}}”，或没有这一版。',
    en: 'The catalogue has no “{{slug}}”, or not in that version.',
  },
  'compare.removeMissing': { zh: '去掉它', en: 'Remove it' },
  'compare.blank': {
    zh: '还没有填写企业信息，所以结论都是待补充。',
    en: 'Nothing is known of the enterprise yet, so every outcome needs facts.',
  },
  'compare.begin': { zh: '开始回答', en: 'Start answering' },
  'compare.add': { zh: '添加产品', en: 'Add a product' },
  'compare.addChoose': { zh: '请选择', en: 'Choose one' },
  'compare.fold': { zh: '折叠相同项', en: 'Fold equal rows' },
  'compare.folded': {
    zh: '已折叠 {{count}} 行相同项。',
    en: { one: '{{count}} equal row is folded.', other: '{{count}} equal rows are folded.' },
  },
  'compare.left': { zh: '左列，换一个', en: 'Left column' },
  'compare.right': { zh: '右列，换一个', en: 'Right column' },
  'compare.remove': { zh: '移除', en: 'Remove' },
  'compare.removeOf': { zh: '移除：{{name}}', en: 'Remove: {{name}}' },
  'compare.outdated': {
    zh: '旧版（现为第 {{version}} 版）',
    en: 'Outdated (now version {{version}})',
  },
  'compare.takeNewest': { zh: '改用新版', en: 'Use the newest' },
  'compare.item': { zh: '项目', en: 'Item' },
  'compare.outcome': { zh: '结论', en: 'Outcome' },
  'compare.kind': { zh: '类别', en: 'Kind' },
  'compare.limit': { zh: '额度', en: 'Limit' },
  'compare.term': { zh: '期限', en: 'Term' },
  'compare.rate': { zh: '年利率、年费率或占股', en: 'Annual rate, premium or share' },
  'compare.allIn': { zh: '年化综合成本', en: 'All-in cost a year' },
  'compare.basis': { zh: '计算金额', en: 'Worked out on' },
  'compare.total': { zh: '一年共付', en: 'Paid in the first year' },
  'compare.totalOn': { zh: '一年共付（以 {{amount}} 计）', en: 'Paid in the first year (on {{amount}})' },
  'compare.collateral': { zh: '需要的抵质押', en: 'Security' },
  'compare.turnaround': { zh: '答复时效', en: 'Answer within' },
  'compare.repayment': { zh: '还款', en: 'Repayment' },
  'compare.documents': { zh: '材料', en: 'Documents' },
  'compare.version': { zh: '规则版本', en: 'Rule version' },
  'compare.versionFrom': { zh: '第 {{version}} 版，{{from}} 起', en: 'Version {{version}}, from {{from}}' },
  'compare.sources': { zh: '来源', en: 'Sources' },
  'compare.actions': { zh: '下一步', en: 'Next' },
  'compare.go.ELIGIBLE': { zh: '查看依据', en: 'See the reasons' },
  'compare.go.NEARLY': { zh: '查看差距', en: 'See the gap' },
  'compare.go.UNKNOWN': { zh: '补充信息', en: 'Fill in facts' },
  'compare.go.INELIGIBLE': { zh: '查看原因', en: 'See why' },
  'compare.belowNeed': {
    zh: '有产品的额度低于所需金额，贷款和租赁都按其中最小的额度 {{amount}} 万元计。',
    en: 'A limit lies below the amount needed; loans and leases are worked out on the smallest one ({{amount}}).',
  },
  'compare.mixed': {
    zh: '各类产品的成本含义不同，只并列，不比高低。',
    en: 'Kinds of products cost in different ways: they stand side by side and are not ranked.',
  },
  'compare.rounded': {
    zh: '按 {{months}} 个月期限计；各项四舍五入，合计可能差 0.01；精确到分的数见产品页。',
    en: 'For a term of {{months}} months. Figures are rounded, so sums may differ by 0.01; the product’s page has them to the fen.',
  },
} as const satisfies TextTable;
