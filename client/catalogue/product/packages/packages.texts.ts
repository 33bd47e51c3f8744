import type { PackageRole } from '../../../generated/operations.js';
import type { TextTable } from '../../../shared/i18n/textTable.js';

const roles: Readonly<Record<`packages.role.${PackageRole}`, { zh: string; en: string }>> = {
  'packages.role.LOAN': { zh: '贷款', en: 'Loan' },
  'packages.role.GUARANTEE': { zh: '担保', en: 'Guarantee' },
  'packages.role.SURETY_INSURANCE': { zh: '保证保险', en: 'Suretyship insurance' },
  'packages.role.RISK_POOL': { zh: '风险池', en: 'Risk pool' },
};

export const packagesTexts = {
  ...roles,
  'packages.title': { zh: '组合方案（测算）', en: 'Packages (computed)' },
  'packages.places': { zh: '可与哪些贷款组合', en: 'Loans that it can stand beside' },
  'packages.placesLead': {
    zh: '组合的整体成本和各方结论，见贷款的页面。',
    en: 'The cost of the whole and each party’s outcome stand on the loan’s page.',
  },
  'packages.as': { zh: '作为{{role}}', en: 'as {{role}}' },
  'packages.required': { zh: '须一起办理', en: 'required' },
  'packages.best': { zh: '各方案中结论和成本最好', en: 'best outcome and cost of the packages' },
  'packages.decides': { zh: '卡在这一方', en: 'the whole rests on this' },
  'packages.limit': { zh: '额度', en: 'Limit' },
  'packages.allIn': { zh: '整体年化综合成本', en: 'All-in cost of the whole' },
  'packages.alone': { zh: '单独贷款 {{rate}}', en: 'the loan alone {{rate}}' },
  'packages.total': { zh: '一年共付', en: 'Paid in the first year' },
  'packages.pending': { zh: '暂不能算', en: 'cannot be worked out yet' },
  'packages.lines': {
    zh: '各方和成本（元，按 {{amount}} 计）',
    en: 'Who takes part and what it costs (CNY, on {{amount}})',
  },
  'packages.linesOpen': { zh: '各方和成本', en: 'Who takes part and what it costs' },
  'packages.leg': { zh: '各方', en: 'Party' },
  'packages.outcome': { zh: '结论', en: 'Outcome' },
  'packages.cost': { zh: '成本', en: 'Cost' },
  'packages.risk': { zh: '本金损失由谁承担', en: 'Who bears a loss of principal' },
  'packages.party': { zh: '承担方', en: 'Party' },
  'packages.share': { zh: '比例', en: 'Share' },
  'packages.amount': { zh: '金额（元）', en: 'Amount (CNY)' },
} as const satisfies TextTable;
