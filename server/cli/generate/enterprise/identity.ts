import towns from '../../../../schema/reference/towns.json' with { type: 'json' };
import {
  creditCodeCheckDigit,
  organisationCodeCheckDigit,
  yuyaoDivisionCode,
} from '../../../domain/index.js';
import type { Random } from '../random.js';
import type { Traits } from './traits.js';

/** Signs of the organisation code that number the enterprises: those of GB 32100-2015. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const places = 4;

/** How many enterprises have a code of their own: four signs, less those that spell the demonstration's DEM codes. */
export const mostEnterprises = signs.length ** places - signs.length ** 2;

/**
 * The credit code of the nth enterprise, both check digits right. Codes that begin with 91330281MA0D are given to
 * nobody: Yuyao's own begin otherwise after MA. Those of the demonstration (MA0DEM) are left out.
 */
export function creditCodeOf(index: number): string {
  const first8 = `MA0D${numbered(beyondDemonstration(index))}`;
  const first17 = `91330281${first8}${organisationCodeCheckDigit(first8)}`;
  return first17 + creditCodeCheckDigit(first17);
}

const demonstration = signs.indexOf('E') * signs.length + signs.indexOf('M');

function beyondDemonstration(index: number): number {
  const before = demonstration * signs.length ** 2;
  return index < before ? index : index + signs.length ** 2;
}

function numbered(index: number): string {
  let text = '';
  for (let place = 0, rest = index; place < places; place += 1, rest = Math.floor(rest / signs.length)) {
    text = signs.charAt(rest % signs.length) + text;
  }
  return text;
}

/** Syllables of names, each once, so that no two numbers give the same three. */
const syllables = Array.from(
  '恒瑞达宏信诚鑫盛泰隆华兴安康嘉禾博远立德明辉启航天翼金石海川云帆百新锐卓越精工智创科联同舟星河晨光',
);

/** A fictional name, which says 示例; the first `syllables.length ** 3` enterprises differ in it. */
export function nameOf(index: number, { industry }: Traits): string {
  const word = [0, 1, 2].map((place) => {
    const digit = Math.floor(index / syllables.length ** place) + place * 7;
    return syllables[digit % syllables.length] ?? '';
  });
  return `余姚示例${word.join('')}${industry.noun}有限公司`;
}

/** Where it is: mostly in Yuyao and one of its towns, now and then in a neighbouring division. */
export function placeOf(random: Random): { readonly divisionCode: string; readonly townCode?: string } {
  if (random.chance(0.94))
    return { divisionCode: yuyaoDivisionCode, townCode: random.weighted(weightedTowns).code };
  return { divisionCode: random.pick(['330282', '330212', '330203', '330211']) };
}

/** Streets hold more enterprises than towns, towns more than the mountain township. */
const townWeights: Readonly<Record<string, number>> = { subdistrict: 8, town: 4, township: 1 };
const weightedTowns = towns.towns.map(({ code, kind }) => ({ code, weight: townWeights[kind] ?? 1 }));
