/**
 * Rounds the exact fraction `numerator / denominator` to the nearest integer, halves up (towards +∞), so
 * that −0.5 gives 0 and 0.5 gives 1. Floors are exact because both parts are big integers.
 * Throws a RangeError when the denominator is not positive: that is a mistake of the caller's arithmetic.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator of a fraction must be positive.');
  return floorDivide(2n * numerator + denominator, 2n * denominator);
}

/** The largest integer not above `numerator / denominator` (denominator positive). */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
