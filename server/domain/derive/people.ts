import type { Derivation } from './inputs.js';

/** Tech staff ÷ staff; unknown without staff. */
export const techStaffShare: Derivation<number> = ({ techStaff, staff }) =>
  techStaff === undefined || staff === undefined || staff === 0 ? undefined : techStaff / staff;
