import { describe, expect, it } from '@jest/globals';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import {
  divisions,
  industryPlace,
  industrySections,
  isInArea,
  isInIndustry,
  townOf,
  towns,
  yuyaoDivisionCode,
} from '../../server/domain/index.js';

const valuesOf = (code: string) =>
  (dictionaryFields.find((field) => field.code === code)?.values ?? []).map((value) => value.code);

describe('places', () => {
  it('are the 21 towns of Yuyao that the dictionary names', () => {
    expect(towns.map(({ code }) => code)).toEqual(valuesOf('townCode'));
    expect(towns).toHaveLength(21);
    expect(townOf('luting')?.name).toEqual({ zh: '鹿亭乡', en: 'Luting Township' });
    expect(townOf('atlantis')).toBeUndefined();
  });

  it('include every division that the dictionary names', () => {
    const known = divisions.map(({ code }) => code);
    expect(valuesOf('divisionCode').filter((code) => code !== 'other' && !known.includes(code))).toEqual([]);
  });

  it.each([
    [yuyaoDivisionCode, '330281', true],
    [yuyaoDivisionCode, '330200', true],
    [yuyaoDivisionCode, '330000', true],
    [yuyaoDivisionCode, '330282', false],
    ['330200', yuyaoDivisionCode, false],
    ['330100', '330200', false],
    ['other', '330200', false],
  ])('%s in %s: %s', (division, area, inside) => {
    expect(isInArea(division, area)).toBe(inside);
  });
});

describe('industries', () => {
  it.each([
    ['2929', 'C', '29'],
    ['0111', 'A', '01'],
    ['6513', 'I', '65'],
    ['9700', 'T', '97'],
  ])('%s stands in section %s, division %s', (industryCode, section, division) => {
    const place = industryPlace(industryCode);
    expect([place?.section.code, place?.division.code]).toEqual([section, division]);
  });

  it.each(['0000', '9800', '29a9', '', '2', '29291'])('%s stands nowhere', (industryCode) => {
    expect(industryPlace(industryCode)).toBeUndefined();
  });

  it('are 97 divisions in 20 sections, as the dictionary has them', () => {
    expect(industrySections.map(({ code }) => code)).toEqual(valuesOf('industrySection'));
    expect(industrySections.flatMap(({ divisions: list }) => list)).toHaveLength(97);
  });

  it.each([
    ['2929', 'C', true],
    ['2929', '29', true],
    ['2929', '292', true],
    ['2929', '2929', true],
    ['2929', '293', false],
    ['2929', 'D', false],
    ['2929', '', false],
    ['0000', '00', false],
  ])('%s falls under "%s": %s', (industryCode, industryClass, inside) => {
    expect(isInIndustry(industryCode, industryClass)).toBe(inside);
  });
});
