import type { ReactNode } from 'react';
import type { Outcome } from '../../generated/operations.js';

/** A shape an outcome, told apart without colour: full with a tick, half, dashed with a mark, barred. */
const shapes: Readonly<Record<Outcome, ReactNode>> = {
  ELIGIBLE: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path className="outcome-shape__tick" d="M4.8 8.2l2.2 2.2 4.2-4.6" fill="none" strokeWidth="1.6" />
    </>
  ),
  NEARLY: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  UNKNOWN: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.4 2"
      />
      <path
        d="M6.4 6.4a1.7 1.7 0 1 1 2.3 1.6c-.5.2-.7.5-.7 1M8 10.6v1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </>
  ),
  INELIGIBLE: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M4.6 8h6.8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
};

/** The outcome's shape; the word beside it carries the meaning for readers. */
export function OutcomeShape({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="outcome-shape">
      {shapes[outcome]}
    </svg>
  );
}
