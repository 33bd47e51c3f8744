import type { CreditCode } from './creditCode.js';

/** GB 11714-1997: weights of the eight characters before the check digit. */
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check digit of GB 11714-1997 for the eight characters of an organisation code (digits and letters, A = 10
 * to Z = 35): 11 − Σ mod 11, where 10 is written X and 11 is written 0.
 */
export function organisationCodeCheckDigit(first8: string): string {
  const sum = [...first8].reduce(
    (total, sign, index) => total + parseInt(sign, 36) * (weights[index] ?? 0),
    0,
  );
  const remainder = 11 - (sum % 11);
  if (remainder === 11) return '0';
  return remainder === 10 ? 'X' : String(remainder);
}

/**
 * Whether the organisation code inside a credit code (places 9–17) has a right check digit of its own. A
 * second sign that a code was copied well; codes issued under GB 32100 need not satisfy it.
 */
export function hasValidOrganisationCode(code: CreditCode): boolean {
  return organisationCodeCheckDigit(code.slice(8, 16)) === code.charAt(16);
}
