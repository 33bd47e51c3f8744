import type { Fen } from '../../domain/index.js';
import type { NeedCollateral, NeedPurpose } from '../../../schema/generated/resolvers.js';
import type { NeedFacts } from '../../../schema/generated/facts.js';

/** What is wanted, for one evaluation only: amount in fen, term in months, purpose and security offered. */
export interface Need {
  readonly amount?: Fen;
  readonly termMonths?: number;
  readonly purpose?: NonNullable<NeedFacts['needPurpose']>;
  readonly collateral?: NonNullable<NeedFacts['needCollateral']>;
}

/** The need as facts under their dictionary codes. */
export function needFacts({ amount, termMonths, purpose, collateral }: Need): NeedFacts {
  return {
    ...(amount !== undefined && { needAmount: amount }),
    ...(termMonths !== undefined && { needTermMonths: termMonths }),
    ...(purpose !== undefined && { needPurpose: purpose }),
    ...(collateral !== undefined && { needCollateral: collateral }),
  };
}

/** Purposes by their names in the API. */
export const purposeCodes = {
  OPERATING: 'operating',
  RD: 'rd',
  FIXED_ASSETS: 'fixedAssets',
} as const satisfies Readonly<Record<NeedPurpose, Need['purpose']>>;

/** Securities by their names in the API. */
export const collateralCodes = {
  NONE: 'none',
  IP: 'ip',
  REAL_ESTATE: 'realEstate',
  EQUIPMENT: 'equipment',
  GUARANTEE: 'guarantee',
} as const satisfies Readonly<Record<NeedCollateral, Need['collateral']>>;
