import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  creditCodeCheckDigit,
  hasValidOrganisationCode,
  normaliseCreditCode,
  organisationCodeCheckDigit,
  parseCreditCode,
} from '../../server/domain/index.js';
import { refusalOf, valueOf } from './accepted.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const example = '91330281MA0DEM013U';

describe('a unified social credit code', () => {
  it.each([
    example,
    '91330281MA0DEM03XE',
    '91330281MA0DEM021N',
    '91330281MA0DEM048E',
    '91330281MA0DEM0569',
    '91330200MA0DEM1528',
    '91330200711192037M',
    '9144030071526726XG',
  ])('%s is accepted', (code) => {
    expect(valueOf(parseCreditCode(code))).toBe(code);
  });

  it('is read through spaces, dashes, invisible signs, lower case and full-width signs', () => {
    expect(valueOf(parseCreditCode(' 91330281–ma0dem\u200b013u '))).toBe(example);
    expect(normaliseCreditCode('９１３３０２８１ ＭＡ０ＤＥＭ０１３Ｕ')).toBe(example);
  });

  it('that is short is refused in the words of the page', () => {
    expect(refusalOf(parseCreditCode(example.slice(0, 17)))).toEqual({
      code: 'CREDIT_CODE_LENGTH',
      message: {
        zh: '统一社会信用代码应为 18 位，现为 17 位。请对照营业执照补全。',
        en: 'The credit code needs 18 characters and has 17. Copy it from the licence.',
      },
    });
  });

  it('that is long is refused with its length', () => {
    expect(refusalOf(parseCreditCode(`${example}0`)).message.zh).toContain(
      '现为 19 位。请对照营业执照改正。',
    );
  });

  it.each([
    ['9133028IMA0DEM013U', 8, 'I'],
    ['91330281MA0DEMO13U', 15, 'O'],
    ['91330A81MA0DEM013U', 6, 'A'],
    ['9133028１MA0DEM0_3U', 16, '_'],
  ])('%s is refused at place %d', (code, place, sign) => {
    const { code: refusal, message } = refusalOf(parseCreditCode(code));
    expect(refusal).toBe('CREDIT_CODE_CHARACTER');
    expect(message.zh).toContain(`第 ${place} 位不应为“${sign}”`);
    expect(message.en).toContain(`Character ${place} of the credit code cannot be "${sign}"`);
  });

  it('with a wrong check digit is refused with the one that was due', () => {
    const { code, message } = refusalOf(parseCreditCode('91330281MA0DEM013T'));
    expect(code).toBe('CREDIT_CODE_CHECK_DIGIT');
    expect(message.zh).toContain('校验位应为 U');
    expect(message.en).toContain('should be U');
  });

  it('issued before 2016 may fail the check digit only, which an officer may override', () => {
    const { code, message } = refusalOf(parseCreditCode('91350203M0001QKT19'));
    expect(code).toBe('CREDIT_CODE_CHECK_DIGIT');
    expect(message.en).toContain('should be F');
  });

  it('never survives the change of one character in its first 17 places', () => {
    const substitutions = [...example.slice(0, 17)].flatMap((found, place) =>
      Array.from(alphabet)
        .filter((sign) => sign !== found)
        .map((sign) => example.slice(0, place) + sign + example.slice(place + 1)),
    );
    expect(substitutions).toHaveLength(510);
    expect(substitutions.filter((code) => parseCreditCode(code).ok)).toEqual([]);
  });

  it('is accepted for any 17 characters with the check digit worked out for them', () => {
    const signs = (length: number, of = alphabet) =>
      fc.array(fc.constantFrom(...of), { minLength: length, maxLength: length }).map((list) => list.join(''));
    fc.assert(
      fc.property(signs(2), signs(6, '0123456789'), signs(9), (kind, division, subject) => {
        const first17 = kind + division + subject;
        expect(parseCreditCode(first17 + creditCodeCheckDigit(first17)).ok).toBe(true);
      }),
    );
  });
});

describe('the organisation code inside', () => {
  it.each([
    ['MA0DEM01', '3'],
    ['MA0DEM03', 'X'],
  ])('%s has the check digit %s', (first8, checkDigit) => {
    expect(organisationCodeCheckDigit(first8)).toBe(checkDigit);
  });

  it('writes 11 as 0', () => {
    expect(organisationCodeCheckDigit('00000000')).toBe('0');
  });

  it('agrees in the examples', () => {
    expect(hasValidOrganisationCode(valueOf(parseCreditCode('91330281MA0DEM0569')))).toBe(true);
  });

  it('may disagree in a code that is right as a whole', () => {
    const first17 = '91330281MA0DEM014';
    const code = valueOf(parseCreditCode(first17 + creditCodeCheckDigit(first17)));
    expect(hasValidOrganisationCode(code)).toBe(false);
  });
});
