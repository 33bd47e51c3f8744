import reference from '../../../schema/reference/divisions.json' with { type: 'json' };
import type { LocalizedText } from '../result.js';

/** An administrative division of GB/T 2260: six digits for province, city and county. */
export interface Division {
  readonly code: string;
  readonly name: LocalizedText;
}

/** The divisions that the platform names: Ningbo's and what holds them. */
export const divisions: readonly Division[] = reference.divisions;

/** The code of Yuyao, the platform's home division. */
export const yuyaoDivisionCode = '330281';

/**
 * Whether a division lies in an area, both codes of GB/T 2260: a prefix test with the area's trailing pairs
 * of zeros stripped, so that 330281 lies in 330200 and in 330000, and 330200 does not lie in 330281.
 */
export function isInArea(divisionCode: string, areaCode: string): boolean {
  return divisionCode.startsWith(areaCode.replace(/(00)+$/, ''));
}
