import { accepted, refused, type Result } from '../result.js';

declare const creditCodeBrand: unique symbol;

/** A unified social credit code (统一社会信用代码, GB 32100-2015) whose check digit agrees. */
export type CreditCode = string & { readonly [creditCodeBrand]: true };

export type CreditCodeRefusalCode =
  'CREDIT_CODE_LENGTH' | 'CREDIT_CODE_CHARACTER' | 'CREDIT_CODE_CHECK_DIGIT';

/** GB 32100-2015 table 2: digits and letters without I, O, S, V and Z; a sign's value is its place. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;
const modulus = alphabet.length;

/** Places 3–8 (counted from 1) hold the division of the registering authority, digits only. */
const divisionPlaces = { first: 3, last: 8 };

/** Normalises a typed code: full-width signs become ASCII; spaces, dashes and invisible signs go; upper case. */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase();
}

/**
 * Check digit of GB 32100-2015 for the first 17 characters: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31, written in
 * the code's alphabet. The characters must be of the alphabet.
 */
export function creditCodeCheckDigit(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of first17) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % modulus;
  }
  return alphabet.charAt((modulus - (sum % modulus)) % modulus);
}

/**
 * Reads a credit code after normalising it. Refuses a wrong length (`CREDIT_CODE_LENGTH`), a character that
 * cannot stand at its place (`CREDIT_CODE_CHARACTER`) and a wrong check digit (`CREDIT_CODE_CHECK_DIGIT`,
 * saying the one that was due). Some genuine codes issued before 2016 fail the check digit, so an import may
 * let a named officer override that last refusal, and only that one.
 */
export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusalCode> {
  const code = normaliseCreditCode(text);
  const signs = [...code];
  if (signs.length !== length) return lengthFault(signs.length);
  const place = signs.findIndex((sign, index) => !mayStandAt(sign, index + 1)) + 1;
  if (place > 0) return characterFault(signs[place - 1] ?? '', place);
  const expected = creditCodeCheckDigit(code.slice(0, -1));
  return code.endsWith(expected) ? accepted(code as CreditCode) : checkDigitFault(code, expected);
}

function mayStandAt(sign: string, place: number): boolean {
  if (place >= divisionPlaces.first && place <= divisionPlaces.last) return /^[0-9]$/.test(sign);
  return alphabet.includes(sign);
}

function lengthFault(found: number) {
  const advice =
    found < length
      ? ['请对照营业执照补全。', 'Copy it from the licence.']
      : ['请对照营业执照改正。', 'Copy it from the licence.'];
  return refused(
    'CREDIT_CODE_LENGTH',
    `统一社会信用代码应为 ${length} 位，现为 ${found} 位。${advice[0]}`,
    `The credit code needs ${length} characters and has ${found}. ${advice[1]}`,
  );
}

function characterFault(sign: string, place: number) {
  return refused(
    'CREDIT_CODE_CHARACTER',
    `统一社会信用代码第 ${place} 位不应为“${sign}”。请对照营业执照改正；代码中没有字母 I、O、S、V、Z。`,
    `Character ${place} of the credit code cannot be "${sign}". Copy it from the licence; the letters I, O, S, V and Z are never used.`,
  );
}

function checkDigitFault(code: string, expected: string) {
  return refused(
    'CREDIT_CODE_CHECK_DIGIT',
    `统一社会信用代码 ${code} 的校验位应为 ${expected}。请对照营业执照逐位核对。`,
    `The check digit of credit code ${code} should be ${expected}. Compare it with the licence character by character.`,
  );
}
