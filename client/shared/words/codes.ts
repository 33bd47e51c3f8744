import type { Collateral, InstitutionKind, ProductKind } from '../../generated/operations.js';

/** Codes in the order in which filters offer them. */
export const productKinds: readonly ProductKind[] = [
  'CREDIT_LOAN',
  'IP_PLEDGE_LOAN',
  'DATA_IP_PLEDGE_LOAN',
  'GUARANTEED_LOAN',
  'TERM_LOAN',
  'RECEIVABLES_LOAN',
  'MORTGAGE_LOAN',
  'EQUIPMENT_LEASE',
  'SALE_AND_LEASEBACK',
  'EQUITY_INVESTMENT',
  'BRIDGE_MONEY',
  'SURETY_INSURANCE',
  'FIRST_SET_INSURANCE',
  'PROJECT_INTERRUPTION_INSURANCE',
  'RD_EXPENSE_LOSS_INSURANCE',
  'IP_INFRINGEMENT_INSURANCE',
  'FIRST_BATCH_INSURANCE',
  'FIRST_VERSION_INSURANCE',
  'KEY_EQUIPMENT_INSURANCE',
  'EXPORT_CREDIT_INSURANCE',
];

/** Kinds of institutions, likewise. */
export const institutionKinds: readonly InstitutionKind[] = [
  'BANK',
  'INSURER',
  'GUARANTOR',
  'LESSOR',
  'FUND',
  'STATE_PLATFORM',
];

/** Kinds of security, likewise. */
export const collaterals: readonly Collateral[] = [
  'NONE',
  'IP',
  'DATA_IP',
  'GUARANTEE',
  'MORTGAGE',
  'RECEIVABLES',
  'NOT_APPLICABLE',
];
