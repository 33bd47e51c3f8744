import type { PatentKind } from '../../../schema/generated/facts.js';
import { accepted, refused, type Result } from '../result.js';

export type { PatentKind };

/** A patent or application number of ZC 0006-2003, taken apart. */
export interface PatentNumber {
  /** Canonical text without ZL: `"201710601862.3"`, `"95115608.X"`. */
  readonly number: string;
  /** Year of application. */
  readonly year: number;
  readonly kind: PatentKind;
  /** Whether the application came by the Patent Cooperation Treaty (types 8 and 9). */
  readonly pct: boolean;
  /** Five digits before 2003-10-01, seven since. */
  readonly serial: string;
  readonly checkDigit: string;
}

export type PatentNumberRefusalCode =
  | 'PATENT_NUMBER_PUBLICATION'
  | 'PATENT_NUMBER_LENGTH'
  | 'PATENT_NUMBER_CHARACTER'
  | 'PATENT_NUMBER_YEAR'
  | 'PATENT_NUMBER_KIND'
  | 'PATENT_NUMBER_CHECK_DIGIT';

type Refused = Extract<Result<never, PatentNumberRefusalCode>, { ok: false }>;

/** Types of ZC 0006-2003: 1 invention, 2 utility model, 3 design, 8 and 9 the first two by the PCT. */
const types: Readonly<Record<string, { readonly kind: PatentKind; readonly pct: boolean }>> = {
  1: { kind: 'invention', pct: false },
  2: { kind: 'utilityModel', pct: false },
  3: { kind: 'design', pct: false },
  8: { kind: 'invention', pct: true },
  9: { kind: 'utilityModel', pct: true },
};
const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const currentLength = 13;
const formerLength = 9;
const publicationForm = /^[0-9]{7,9}[ABCDSUY][0-9]?$/;

/**
 * Normalises a typed patent number: full-width signs become ASCII; spaces, dots, dashes and invisible signs go, a
 * leading ZL or CN goes, letters become upper case. It says nothing about whether the number is right.
 */
export function normalisePatentNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}\p{Pd}.。·]/gu, '')
    .replace(/^(ZL|CN)+/, '');
}

/**
 * Check digit of ZC 0006-2003 for the digits before it (12, or 8 in the form used before 2003-10-01):
 * Σ dᵢ·wᵢ mod 11 with the weights 2–9, 2–5; 10 is written X.
 */
export function patentCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * Reads a patent or application number of ZC 0006-2003, with or without ZL, dot or spaces. Refuses a
 * publication number (CN…A/B/U/S) with a hint where to find the right one, a wrong length, a sign that is no
 * digit, a year or type outside the standard, and a wrong check digit, saying the one that was due.
 */
export function parsePatentNumber(text: string): Result<PatentNumber, PatentNumberRefusalCode> {
  const number = normalisePatentNumber(text);
  const digits = number.slice(0, -1);
  const fault = shapeFault(number) ?? yearFault(number);
  if (fault !== undefined) return fault;

  const current = number.length === currentLength;
  const typeDigit = digits.charAt(current ? 4 : 2);
  const type = types[typeDigit];
  if (type === undefined) return kindFault(number, typeDigit);

  const checkDigit = patentCheckDigit(digits);
  if (!number.endsWith(checkDigit)) return checkDigitFault(number, checkDigit);
  const year = yearOf(number);
  return accepted({
    number: `${digits}.${checkDigit}`,
    year,
    ...type,
    serial: digits.slice(current ? 5 : 3),
    checkDigit,
  });
}

function yearOf(number: string): number {
  return number.length === currentLength ? Number(number.slice(0, 4)) : 1900 + formerYear(number);
}

/** Years 85–99 are of the twentieth century, 00–03 of the twenty-first (counted on from 1900). */
function formerYear(number: string): number {
  const year = Number(number.slice(0, 2));
  return year < 85 ? year + 100 : year;
}

function shapeFault(number: string): Refused | undefined {
  if (publicationForm.test(number)) {
    return refused(
      'PATENT_NUMBER_PUBLICATION',
      `${number} 是公开（公告）号，不是专利号。请填写专利证书上以 ZL 开头的专利号，或受理通知书上的申请号。`,
      `${number} is a publication number, not a patent number. Give the number beginning with ZL on the certificate, or the application number.`,
    );
  }
  if (number.length !== currentLength && number.length !== formerLength) {
    return refused(
      'PATENT_NUMBER_LENGTH',
      `专利号应为 13 位（2003 年 10 月前申请的为 9 位），含最后的校验位，现为 ${number.length} 位。请对照专利证书改正。`,
      `A patent number has 13 characters (9 if filed before October 2003), the check digit included; this one has ${number.length}. Copy it from the certificate.`,
    );
  }
  const place = [...number].findIndex(
    (sign, index) => !/[0-9]/.test(sign) && !(sign === 'X' && index === number.length - 1),
  );
  if (place < 0) return undefined;
  return refused(
    'PATENT_NUMBER_CHARACTER',
    `专利号第 ${place + 1} 位“${number.charAt(place)}”不是数字。请对照专利证书改正。`,
    `Character ${place + 1} of the patent number, "${number.charAt(place)}", is not a digit. Copy it from the certificate.`,
  );
}

/** The patent law came into force in 1985; the form of 13 characters is used since 2003-10-01. */
function yearFault(number: string): Refused | undefined {
  const current = number.length === currentLength;
  const [first, last] = current ? [2003, 2099] : [1985, 2003];
  const year = yearOf(number);
  if (year >= first && year <= last) return undefined;
  return refused(
    'PATENT_NUMBER_YEAR',
    `专利号 ${number} 开头的申请年份不对：${current ? 13 : 9} 位号码的年份应在 ${first} 年至 ${last} 年之间。请对照专利证书改正。`,
    `The year at the start of patent number ${number} is wrong: with ${current ? 13 : 9} characters it lies between ${first} and ${last}. Copy it from the certificate.`,
  );
}

function kindFault(number: string, typeDigit: string): Refused {
  return refused(
    'PATENT_NUMBER_KIND',
    `专利号 ${number} 的种类位为 ${typeDigit}，应为 1、2、3、8 或 9。请对照专利证书改正。`,
    `The type digit of patent number ${number} is ${typeDigit}; it must be 1, 2, 3, 8 or 9. Copy it from the certificate.`,
  );
}

function checkDigitFault(number: string, expected: string): Refused {
  return refused(
    'PATENT_NUMBER_CHECK_DIGIT',
    `专利号 ${number} 的校验位应为 ${expected}。请核对最后一位。`,
    `The check digit of patent number ${number} should be ${expected}. Check the last character.`,
  );
}
