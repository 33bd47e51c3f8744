import type { Comparison } from '../../../schema/generated/resolvers.js';
import { lprTable, yuanFromFen } from '../../domain/index.js';
import { lprNotice } from '../dictionary/index.js';
import type { ComparisonRun } from './compare.js';
import { explainMatch } from './explainedMatch.js';
import { itemView } from './itemView.js';
import type { ViewParts } from './matchView.js';

const assumedTermMonths = 12;

/** A comparison as the API shows it. */
export function comparisonView(
  { run, amount, compared, missing }: ComparisonRun,
  view: ViewParts,
): Comparison & { __typename: 'Comparison' } {
  const { subject, catalogueVersion } = run;
  const lpr = lprNotice(lprTable, subject.asOf);
  if (!lpr.ok) throw new RangeError(lpr.refusal.message.en);
  const { need } = subject;
  return {
    __typename: 'Comparison',
    asOf: subject.asOf,
    enterpriseName: subject.name,
    profileVersion: subject.stored?.profile.version ?? null,
    catalogueVersion,
    lpr: lpr.value,
    amount: amount === null ? null : yuanFromFen(amount),
    amountBelowNeed: amount !== null && need.amount !== undefined && amount < need.amount,
    termMonths: need.termMonths ?? assumedTermMonths,
    products: compared.map(({ placed, newestVersion }) => ({
      item: itemView(placed, explainMatch(placed.match, subject), view),
      newestVersion,
    })),
    missing,
  };
}
