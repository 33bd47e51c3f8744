import { matchOutcomes, outcomeTexts, type MatchOutcome } from '../../matching/index.js';
import type { LocalizedText } from '../../../domain/index.js';
import { tableOf, type Section } from '../section.js';

const meanings: Readonly<Record<MatchOutcome, LocalizedText>> = {
  eligible: {
    zh: '公开条件全部满足。是否授信由机构审批决定。',
    en: 'All published conditions are met. The institution decides.',
  },
  nearly: {
    zh: '不满足的只有机构可酌情放宽的条件，或差距在下述幅度内的数值条件。',
    en: 'What is not met may be waived by the institution, or is a number short by no more than the share below.',
  },
  unknown: {
    zh: '还缺信息，不能判断。缺少的信息不当作“否”，也不当作 0。',
    en: 'Facts are missing and it cannot be decided. A missing fact never counts as “no” or as 0.',
  },
  ineligible: {
    zh: '至少有一项已知事实不满足条件。',
    en: 'At least one known fact fails a condition.',
  },
};

/**
 * What each outcome means.
 * @param nearPercents how far, in percent of the threshold, the products of the catalogue count a number as near
 */
export function outcomes(nearPercents: readonly number[]): Section {
  const share = [...new Set([Math.min(...nearPercents), Math.max(...nearPercents)])].join('–');
  return {
    id: 'outcomes',
    title: { zh: '结论', en: 'Outcomes' },
    paragraphs: [
      ...(nearPercents.length === 0
        ? []
        : [
            {
              zh: `接近：数值条件的差距不超过要求值的 ${share}%（示例幅度，由产品规定）；日期与“一件也没有”不算接近。`,
              en: `Near: a number that falls short of its threshold by at most ${share} % of it (illustrative, set by each product). Dates and "none of one" are never near.`,
            },
          ]),
      {
        zh: '理由只列决定结论的条件；不影响结论的条件折叠显示。',
        en: 'Reasons list the conditions that decide; conditions that cannot change the outcome are folded.',
      },
    ],
    table: tableOf(
      [
        { zh: '结论', en: 'Outcome' },
        { zh: '含义', en: 'Meaning' },
      ],
      matchOutcomes.map((outcome) => [outcomeTexts[outcome], meanings[outcome]]),
    ),
    source: null,
  };
}
