import type { ScorecardsQuery } from '../../generated/operations.js';

/** The scorecards of an enterprise as the API shows them. */
export type Scorecards = Extract<ScorecardsQuery['scorecards'], { __typename: 'Scorecards' }>;

/** One scorecard, worked out. */
export type Scorecard = Scorecards['scorecards'][number];

/** One item of a scorecard. */
export type ScoreItem = Scorecard['items'][number];

/** A number of points, or the range between two: 6, 3–4. */
export function pointsOf({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low}–${high}`;
}
