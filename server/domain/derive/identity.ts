import type { IndustrySection, Size } from '../../../schema/generated/facts.js';
import { calendarDate } from '../calendar/date.js';
import { monthsBetween } from '../calendar/months.js';
import { industryPlace } from '../industry/industry.js';
import { fen } from '../money/fen.js';
import { sizeOf } from '../size/sizeStandard.js';
import { assetsLastYear, revenueLastYear } from './finance.js';
import type { Derivation } from './inputs.js';

/** Whole months since registration. */
export const ageMonths: Derivation<number> = ({ regDate }, asOf) =>
  regDate === undefined ? undefined : monthsBetween(calendarDate(regDate), asOf);

const sections: readonly IndustrySection[] = [
  ...(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] as const),
  ...(['K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T'] as const),
];

/** Section of the industry code, GB/T 4754-2017; unknown for a code outside it. */
export const industrySection: Derivation<IndustrySection> = ({ industryCode }) => {
  const code = industryCode === undefined ? undefined : industryPlace(industryCode)?.section.code;
  return sections.find((section) => section === code);
};

/** Size by 工信部联企业〔2011〕300号 from staff and last year's revenue or assets. */
export const size: Derivation<Size> = (inputs, asOf) => {
  const [revenue, assets] = [revenueLastYear(inputs, asOf), assetsLastYear(inputs, asOf)];
  return sizeOf(inputs.industryCode, {
    staff: inputs.staff,
    revenue: revenue === undefined ? undefined : fen(revenue),
    assets: assets === undefined ? undefined : fen(assets),
  });
};
