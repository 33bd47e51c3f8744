import reference from '../../../schema/reference/towns.json' with { type: 'json' };
import type { LocalizedText } from '../result.js';

/** A subdistrict (街道), town (镇) or township (乡) of Yuyao under the slug of its name. */
export interface Town {
  readonly code: string;
  readonly name: LocalizedText;
}

/** Yuyao's 6 subdistricts, 14 towns and 1 township in the official order. */
export const towns: readonly Town[] = reference.towns;

/** The town under a slug such as `simen`; undefined when Yuyao has none. */
export function townOf(townCode: string): Town | undefined {
  return towns.find(({ code }) => code === townCode);
}
