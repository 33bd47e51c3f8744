import type { Fen } from '../money/fen.js';
import type { BasisPoints } from '../money/share.js';
import type { LocalizedText } from '../result.js';

/** Kinds of lines of a cost, in the order in which they are shown. */
export const costLineKinds = ['interest', 'guaranteeFee', 'premium', 'rent', 'oneOffFee', 'subsidy'] as const;
export type CostLineKind = (typeof costLineKinds)[number];

/** A charge that is paid every year, as a rate of the amount: guarantee fee or premium. */
export interface YearlyCharge {
  readonly kind: 'guaranteeFee' | 'premium';
  readonly annualRate: BasisPoints;
}

/** A charge that is paid once, as a rate of the amount or as a sum; its label names it on the page. */
export type OneOffFee = { readonly label: LocalizedText } & (
  { readonly basis: 'rate'; readonly rate: BasisPoints } | { readonly basis: 'sum'; readonly sum: Fen }
);

/**
 * Public aid that gives back a share of one line. `countedRate` bounds the annual rate that counts (the
 * first-set scheme counts at most 3 %), `yearlyCap` the aid of twelve months; null where there is no bound.
 */
export interface Subsidy {
  readonly label: LocalizedText;
  /** Names one of the product's sources. */
  readonly source: string | null;
  readonly of: 'interest' | YearlyCharge['kind'];
  readonly share: BasisPoints;
  readonly countedRate: BasisPoints | null;
  readonly yearlyCap: Fen | null;
}

/** A fee that the product spares the enterprise, such as an external valuation: shown, never added up. */
export interface SparedFee {
  readonly label: LocalizedText;
  readonly amount: Fen | null;
}

interface DealTerms {
  readonly oneOffFees: readonly OneOffFee[];
  readonly sparedFees: readonly SparedFee[];
}

/** A loan: interest, with guarantee fee or premium where the product has them. */
export interface LoanDeal extends DealTerms {
  readonly kind: 'loan';
  readonly annualRate: BasisPoints;
  readonly charges: readonly YearlyCharge[];
  readonly subsidies: readonly Subsidy[];
}

/** Insurance: a premium on the sum insured, which is a share of the amount financed or of the price. */
export interface InsuranceDeal extends DealTerms {
  readonly kind: 'insurance';
  readonly insuredShare: BasisPoints;
  readonly premiumRate: BasisPoints;
  readonly subsidies: readonly Subsidy[];
}

/** A guarantee of someone else's loan: a fee a year on the amount guaranteed. */
export interface GuaranteeDeal extends DealTerms {
  readonly kind: 'guarantee';
  readonly feeRate: BasisPoints;
  readonly subsidies: readonly Subsidy[];
}

/** A lease: level monthly rent, in arrears, at its annual internal rate. */
export interface LeaseDeal extends DealTerms {
  readonly kind: 'lease';
  readonly internalRate: BasisPoints;
}

/** Bridge money (应急转贷): a daily rate for a number of days. */
export interface BridgeDeal extends DealTerms {
  readonly kind: 'bridge';
  readonly dailyRate: BasisPoints;
  readonly days: number;
}

/** The priced terms of one product for one enterprise. Equity has no cost that could be stated. */
export type Deal = LoanDeal | InsuranceDeal | GuaranteeDeal | LeaseDeal | BridgeDeal;
