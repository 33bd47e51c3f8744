import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarDate,
  normalisePatentNumber,
  parsePatentNumber,
  patentCheckDigit,
  patentExpiry,
  patentLifeYears,
  patentRemainingMonths,
} from '../../server/domain/index.js';
import { refusalOf, valueOf } from './accepted.js';

describe('a patent number', () => {
  it.each([
    ['201710601862.3', 'invention', 2017, false],
    ['201080063196.9', 'invention', 2010, true],
    ['95115608.X', 'invention', 1995, false],
    ['97101765.4', 'invention', 1997, false],
    ['202310987654.7', 'invention', 2023, false],
    ['202421234569.X', 'utilityModel', 2024, false],
    ['202220123456.7', 'utilityModel', 2022, false],
    ['202430765432.6', 'design', 2024, false],
    ['202239000606.8', 'design', 2022, false],
  ])('%s is read with its kind and year', (number, kind, year, pct) => {
    expect(valueOf(parsePatentNumber(number))).toMatchObject({ number, kind, year, pct });
  });

  it('is read through ZL, CN, spaces, a full-width dot and a small x', () => {
    expect(normalisePatentNumber('zl 2024 2 1234569。x')).toBe('202421234569X');
    expect(valueOf(parsePatentNumber('CN202421234569x')).number).toBe('202421234569.X');
    expect(valueOf(parsePatentNumber('ZL95115608．X'))).toMatchObject({
      number: '95115608.X',
      serial: '15608',
    });
  });

  it('of the former form may be of 2000 to 2003', () => {
    const digits = '03112345';
    expect(valueOf(parsePatentNumber(digits + patentCheckDigit(digits))).year).toBe(2003);
  });

  it('with a wrong check digit is refused with the one that was due', () => {
    expect(refusalOf(parsePatentNumber('2023109876543'))).toEqual({
      code: 'PATENT_NUMBER_CHECK_DIGIT',
      message: {
        zh: '专利号 2023109876543 的校验位应为 7。请核对最后一位。',
        en: 'The check digit of patent number 2023109876543 should be 7. Check the last character.',
      },
    });
  });

  it.each(['CN107123456A', 'CN 207123456 U', 'CN304123456S', 'CN1234567C', 'CN101234567B', 'CN2345678Y'])(
    '%s is refused as a publication number, with a hint',
    (text) => {
      const { code, message } = refusalOf(parsePatentNumber(text));
      expect(code).toBe('PATENT_NUMBER_PUBLICATION');
      expect(message.zh).toContain('ZL');
    },
  );

  it.each([
    ['', 'PATENT_NUMBER_LENGTH'],
    ['202310987654', 'PATENT_NUMBER_LENGTH'],
    ['20231098765470', 'PATENT_NUMBER_LENGTH'],
    ['2023X09876547', 'PATENT_NUMBER_CHARACTER'],
    ['X023109876547', 'PATENT_NUMBER_CHARACTER'],
    ['202310987654Y', 'PATENT_NUMBER_CHARACTER'],
    ['2002109876547', 'PATENT_NUMBER_YEAR'],
    ['841156087', 'PATENT_NUMBER_YEAR'],
    ['2023409876547', 'PATENT_NUMBER_KIND'],
    ['954156080', 'PATENT_NUMBER_KIND'],
  ])('"%s" is refused with %s', (text, code) => {
    expect(refusalOf(parsePatentNumber(text)).code).toBe(code);
  });

  it('never survives the change of one digit of year, serial or check digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2004, max: 2026 }),
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.nat(11),
        fc.nat(8),
        (year, serial, place, shift) => {
          const digits = `${year}1${String(serial).padStart(7, '0')}`;
          const number = digits + patentCheckDigit(digits);
          const changed = (Number(number.charAt(place)) + shift + 1) % 10;
          expect(parsePatentNumber(number).ok).toBe(true);
          expect(parsePatentNumber(`${number.slice(0, place)}${changed}${number.slice(place + 1)}`).ok).toBe(
            false,
          );
        },
      ),
    );
  });
});

describe('the life of a patent', () => {
  it.each([
    ['invention', '2017-07-21', 20, '2037-07-21'],
    ['utilityModel', '2020-02-29', 10, '2030-02-28'],
    ['design', '2021-05-31', 10, '2031-05-31'],
    ['design', '2021-06-01', 15, '2036-06-01'],
  ] as const)('of a(n) %s filed on %s is %d years, to %s', (kind, filed, years, expiry) => {
    expect(patentLifeYears(kind, calendarDate(filed))).toBe(years);
    expect(patentExpiry(kind, calendarDate(filed))).toBe(expiry);
  });

  it('ends with the calendar where it would end later', () => {
    expect(patentExpiry('invention', calendarDate('9985-01-01'))).toBe('9999-12-31');
  });

  it.each([
    ['2026-11-24', '2027-11-24', 12],
    ['2026-11-24', '2027-11-23', 11],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-23', -1],
    ['2024-01-31', '2024-02-29', 1],
  ])('leaves from %s to %s %d whole months', (asOf, expiry, months) => {
    expect(patentRemainingMonths(calendarDate(expiry), calendarDate(asOf))).toBe(months);
  });
});
