import type {
  Collateral,
  InstitutionKind,
  PackageRole,
  PricingKind,
  ProductKind,
  ProductStatus,
  Repayment,
  SourceKind,
} from '../../../schema/generated/resolvers.js';
import type { InstitutionDocument } from '../../../schema/generated/institution.js';
import type { ProductDocument } from '../../../schema/generated/product.js';

/** Codes of documents to the names of the interface's enums. */
type Names<Code extends string, Name extends string> = Readonly<Record<Code, Name>>;

/** Kinds of products. */
export const productKinds: Names<ProductDocument['kind'], ProductKind> = {
  ipPledgeLoan: 'IP_PLEDGE_LOAN',
  dataIpPledgeLoan: 'DATA_IP_PLEDGE_LOAN',
  creditLoan: 'CREDIT_LOAN',
  guaranteedLoan: 'GUARANTEED_LOAN',
  termLoan: 'TERM_LOAN',
  suretyInsurance: 'SURETY_INSURANCE',
  firstSetInsurance: 'FIRST_SET_INSURANCE',
  projectInterruptionInsurance: 'PROJECT_INTERRUPTION_INSURANCE',
  receivablesLoan: 'RECEIVABLES_LOAN',
  mortgageLoan: 'MORTGAGE_LOAN',
  rdExpenseLossInsurance: 'RD_EXPENSE_LOSS_INSURANCE',
  ipInfringementInsurance: 'IP_INFRINGEMENT_INSURANCE',
  firstBatchInsurance: 'FIRST_BATCH_INSURANCE',
  firstVersionInsurance: 'FIRST_VERSION_INSURANCE',
  keyEquipmentInsurance: 'KEY_EQUIPMENT_INSURANCE',
  exportCreditInsurance: 'EXPORT_CREDIT_INSURANCE',
  equipmentLease: 'EQUIPMENT_LEASE',
  saleAndLeaseback: 'SALE_AND_LEASEBACK',
  equityInvestment: 'EQUITY_INVESTMENT',
  bridgeMoney: 'BRIDGE_MONEY',
};

/** Kinds of pricing. */
export const pricingKinds: Names<ProductDocument['offer']['pricing']['kind'], PricingKind> = {
  loan: 'LOAN',
  lease: 'LEASE',
  insurance: 'INSURANCE',
  equity: 'EQUITY',
  bridge: 'BRIDGE',
};

/** Kinds of institutions. */
export const institutionKinds: Names<InstitutionDocument['kind'], InstitutionKind> = {
  bank: 'BANK',
  insurer: 'INSURER',
  guarantor: 'GUARANTOR',
  lessor: 'LESSOR',
  fund: 'FUND',
  statePlatform: 'STATE_PLATFORM',
};

/** States of a product version. */
export const productStatuses: Names<ProductDocument['status'], ProductStatus> = {
  draft: 'DRAFT',
  inReview: 'IN_REVIEW',
  published: 'PUBLISHED',
  suspended: 'SUSPENDED',
  retired: 'RETIRED',
};

/** Ways of paying back. */
export const repayments: Names<ProductDocument['offer']['repayment'], Repayment> = {
  interestOnly: 'INTEREST_ONLY',
  revolving: 'REVOLVING',
  instalments: 'INSTALMENTS',
  premium: 'PREMIUM',
  rent: 'RENT',
  exit: 'EXIT',
  fromRenewal: 'FROM_RENEWAL',
};

/** Kinds of security. */
export const collaterals: Names<ProductDocument['offer']['collateral'], Collateral> = {
  none: 'NONE',
  ip: 'IP',
  dataIp: 'DATA_IP',
  guarantee: 'GUARANTEE',
  mortgage: 'MORTGAGE',
  receivables: 'RECEIVABLES',
  notApplicable: 'NOT_APPLICABLE',
};

/** Kinds of sources. */
export const sourceKinds: Names<ProductDocument['sources'][number]['kind'], SourceKind> = {
  publicRule: 'PUBLIC_RULE',
  press: 'PRESS',
  institution: 'INSTITUTION',
  illustrative: 'ILLUSTRATIVE',
};

/** What a leg beside the loan does in a package. */
export const packageRoles: Names<
  NonNullable<ProductDocument['packages']>[number]['legs'][number]['role'],
  Exclude<PackageRole, 'LOAN'>
> = {
  guarantee: 'GUARANTEE',
  suretyInsurance: 'SURETY_INSURANCE',
  riskPool: 'RISK_POOL',
};
