import type { LocalizedText } from '../../domain/index.js';
import type { ExplainedNode } from '../../rules/index.js';
import type { MatchedProduct } from './matchedProduct.js';
import type { Pricing } from './price.js';
import type { Judgement, MatchOutcome } from './outcome.js';

const decides: Readonly<Record<Pricing['kind'], LocalizedText>> = {
  loan: { zh: '是否授信由机构审批决定', en: 'the institution decides' },
  lease: { zh: '是否租赁由机构审批决定', en: 'the lessor decides' },
  equity: { zh: '是否投资由机构决定', en: 'the investor decides' },
  bridge: { zh: '是否转贷由机构审核决定', en: 'the platform decides' },
  insurance: { zh: '是否承保由机构审核决定', en: 'the insurer decides' },
};

/** What is judged: the outcome with its missing facts, the conditions that decide, and what is said if all are met. */
export interface Judged {
  readonly judgement: Judgement;
  readonly deciding: readonly ExplainedNode[];
  readonly met: LocalizedText;
}

/** What is said first, by outcome; what is undecided is never called unfit. */
const headlines: Readonly<Record<MatchOutcome, (judged: Judged) => LocalizedText>> = {
  eligible: ({ met }) => met,
  nearly: ({ deciding }) => {
    const short = deciding.filter(({ flipped }) => flipped);
    const gap = short[0]?.gap ?? short[0]?.sentence ?? { zh: '', en: '' };
    return { zh: `差 ${short.length} 项：${gap.zh}。`, en: `${short.length} short: ${gap.en}.` };
  },
  unknown: ({ judgement: { missing } }) => ({
    zh: `还缺 ${missing.length} 项信息，补充后可判断。`,
    en: `${facts(missing.length)} missing; we can’t tell yet.`,
  }),
  ineligible: ({ deciding }) => {
    const first = deciding[0]?.sentence ?? { zh: '', en: '' };
    return {
      zh: `有 ${deciding.length} 项不满足：${first.zh}。`,
      en: `${deciding.length} not met: ${first.en}.`,
    };
  },
};

/** The headline of anything judged by a rule. */
export function headlineFor(judged: Judged): LocalizedText {
  return headlines[judged.judgement.outcome](judged);
}

/** The headline of a match, from its deciding conditions. */
export function headlineOf(
  { product, judgement }: MatchedProduct,
  deciding: readonly ExplainedNode[],
): LocalizedText {
  const who = decides[product.document.offer.pricing.kind];
  const met = {
    zh: `按您填写的信息，符合公开条件；${who.zh}。`,
    en: `On what you told us, the published conditions are met; ${who.en}.`,
  };
  return headlineFor({ judgement, deciding, met });
}

function facts(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}
