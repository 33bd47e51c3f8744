import type { EligibilityWay, EligibilityWays } from '../../../schema/generated/resolvers.js';
import type { WayIn, WaysIn } from '../../rules/index.js';

/** The most ways that are shown; beyond them stand only ever larger efforts. */
const mostShown = 20;

/** The ways in, as the API shows them. */
export const waysView = ({ ways, complete }: WaysIn): EligibilityWays => ({
  ways: ways.slice(0, mostShown).map(wayView),
  totalCount: ways.length,
  complete,
});

/** One way in, as the API shows it. */
export const wayView = ({ changes, effort }: WayIn): EligibilityWay => ({
  changes: changes.map(({ path, label, sentence, effort: own }) => ({ path, label, sentence, effort: own })),
  effort,
});
