import type {
  Collateral,
  InstitutionKind,
  ProductKind,
  ProductStatus,
  Repayment,
  SourceKind,
} from '../../generated/operations.js';
import type { TextTable } from '../i18n/textTable.js';

/** Words for the API's codes: every code has its words, or the build fails. */
type Words<Prefix extends string, Code extends string> = Readonly<
  Record<`${Prefix}.${Code}`, { readonly zh: string; readonly en: string }>
>;

const productKinds: Words<'kind', ProductKind> = {
  'kind.IP_PLEDGE_LOAN': { zh: '知识产权质押贷款', en: 'IP pledge loan' },
  'kind.DATA_IP_PLEDGE_LOAN': { zh: '数据知识产权质押贷款', en: 'Data-IP pledge loan' },
  'kind.CREDIT_LOAN': { zh: '信用贷款', en: 'Unsecured loan' },
  'kind.GUARANTEED_LOAN': { zh: '担保贷款', en: 'Guaranteed loan' },
  'kind.TERM_LOAN': { zh: '中长期贷款', en: 'Medium and long-term loan' },
  'kind.SURETY_INSURANCE': { zh: '融资保证保险', en: 'Surety insurance for financing' },
  'kind.FIRST_SET_INSURANCE': { zh: '首台（套）保险', en: 'First-set insurance' },
  'kind.PROJECT_INTERRUPTION_INSURANCE': { zh: '科技项目中断险', en: 'R&D project interruption insurance' },
  'kind.EQUIPMENT_LEASE': { zh: '设备直租', en: 'Equipment lease' },
  'kind.SALE_AND_LEASEBACK': { zh: '售后回租', en: 'Sale and leaseback' },
  'kind.EQUITY_INVESTMENT': { zh: '股权投资', en: 'Equity investment' },
  'kind.BRIDGE_MONEY': { zh: '应急转贷', en: 'Bridge money for renewals' },
  'kind.RECEIVABLES_LOAN': { zh: '订单与应收账款贷款', en: 'Loan on orders or receivables' },
  'kind.MORTGAGE_LOAN': { zh: '抵押贷款', en: 'Mortgage loan' },
  'kind.RD_EXPENSE_LOSS_INSURANCE': { zh: '研发费用损失险', en: 'R&D expense loss insurance' },
  'kind.IP_INFRINGEMENT_INSURANCE': { zh: '专利被侵权损失险', en: 'Patent infringement insurance' },
  'kind.FIRST_BATCH_INSURANCE': { zh: '首批次新材料保险', en: 'First-batch materials insurance' },
  'kind.FIRST_VERSION_INSURANCE': { zh: '首版次软件保险', en: 'First-version software insurance' },
  'kind.KEY_EQUIPMENT_INSURANCE': { zh: '关键设备保险', en: 'Key-equipment insurance' },
  'kind.EXPORT_CREDIT_INSURANCE': { zh: '出口信用保险', en: 'Export credit insurance' },
};

const institutionKinds: Words<'institution', InstitutionKind> = {
  'institution.BANK': { zh: '银行', en: 'Bank' },
  'institution.INSURER': { zh: '保险', en: 'Insurer' },
  'institution.GUARANTOR': { zh: '担保', en: 'Guarantor' },
  'institution.LESSOR': { zh: '融资租赁', en: 'Lessor' },
  'institution.FUND': { zh: '基金', en: 'Fund' },
  'institution.STATE_PLATFORM': { zh: '国企平台', en: 'State platform' },
};

const collaterals: Words<'collateral', Collateral> = {
  'collateral.NONE': { zh: '无需抵质押', en: 'No security' },
  'collateral.IP': { zh: '专利质押', en: 'Pledge of patents' },
  'collateral.DATA_IP': { zh: '数据知识产权质押', en: 'Pledge of data IP' },
  'collateral.GUARANTEE': { zh: '担保', en: 'Guarantee' },
  'collateral.MORTGAGE': { zh: '抵押', en: 'Mortgage' },
  'collateral.RECEIVABLES': { zh: '应收账款或订单', en: 'Receivables or orders' },
  'collateral.NOT_APPLICABLE': { zh: '不涉及', en: 'Not applicable' },
};

const statuses: Words<'status', ProductStatus> = {
  'status.DRAFT': { zh: '草稿', en: 'draft' },
  'status.IN_REVIEW': { zh: '待复核', en: 'in review' },
  'status.PUBLISHED': { zh: '在售', en: 'on offer' },
  'status.SUSPENDED': { zh: '暂停受理', en: 'suspended' },
  'status.RETIRED': { zh: '已停售', en: 'retired' },
};

const repayments: Words<'repayment', Repayment> = {
  'repayment.INTEREST_ONLY': { zh: '按月付息，到期还本', en: 'Interest by month, principal at the end' },
  'repayment.REVOLVING': { zh: '随借随还', en: 'Draw and repay at will' },
  'repayment.INSTALMENTS': { zh: '分期还本', en: 'Principal in instalments' },
  'repayment.RENT': { zh: '按月等额付租金', en: 'Level rent by month' },
  'repayment.EXIT': { zh: '不还本付息，转让股权退出', en: 'Nothing is repaid; the investor sells its share' },
  'repayment.FROM_RENEWAL': { zh: '续贷放款后一次归还', en: 'Repaid at once from the renewed loan' },
  'repayment.PREMIUM': { zh: '支付保费，无须还款', en: 'A premium is paid; nothing is repaid' },
};

const sourceKinds: Words<'source', SourceKind> = {
  'source.PUBLIC_RULE': { zh: '公开文件', en: 'Public rule' },
  'source.PRESS': { zh: '公开报道', en: 'Press' },
  'source.INSTITUTION': { zh: '机构文件', en: 'Institution’s document' },
  'source.ILLUSTRATIVE': { zh: '示例条款', en: 'Illustrative' },
};

export const wordTexts = {
  ...productKinds,
  ...institutionKinds,
  ...collaterals,
  ...statuses,
  ...repayments,
  ...sourceKinds,
  'filter.kind': { zh: '产品类别', en: 'Kind of product' },
  'filter.institution': { zh: '机构类型', en: 'Kind of institution' },
  'filter.collateral': { zh: '抵质押', en: 'Security' },
  'filter.all': { zh: '全部', en: 'All' },
  'filter.clear': { zh: '清除筛选', en: 'Clear filters' },
} as const satisfies TextTable;
