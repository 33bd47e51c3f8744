import type { Fen } from '../../domain/index.js';
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
