import classification from '../../../schema/reference/industry.json' with { type: 'json' };
import type { LocalizedText } from '../result.js';

/** A section (one letter) or a division (two digits) of GB/T 4754-2017. */
export interface IndustryClass {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Where a four-digit class stands: its section and its division. */
export interface IndustryPlace {
  readonly section: IndustryClass;
  readonly division: IndustryClass;
}

const places: ReadonlyMap<string, IndustryPlace> = new Map(
  classification.sections.flatMap((section) =>
    section.divisions.map((division) => [division.code, { section, division }] as const),
  ),
);

/** All 20 sections in order, each with its divisions: what a person picks an industry from. */
export const industrySections: readonly (IndustryClass & { readonly divisions: readonly IndustryClass[] })[] =
  classification.sections;

/**
 * Section and division of an industry code of GB/T 4754-2017 (four digits; a two-digit division or
 * three-digit group is read too). Undefined for another form or a division that the standard lacks.
 */
export function industryPlace(industryCode: string): IndustryPlace | undefined {
  return /^[0-9]{2,4}$/.test(industryCode) ? places.get(industryCode.slice(0, 2)) : undefined;
}

/**
 * Whether an industry code falls under a class given as a section letter (`"C"`) or a prefix of digits
 * (`"29"`, `"292"`, `"2929"`).
 */
export function isInIndustry(industryCode: string, industryClass: string): boolean {
  const place = industryPlace(industryCode);
  if (place === undefined) return false;
  return (
    place.section.code === industryClass ||
    (/^[0-9]+$/.test(industryClass) && industryCode.startsWith(industryClass))
  );
}
