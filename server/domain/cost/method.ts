import { yuanFromFen } from '../money/fen.js';
import type { LocalizedText } from '../result.js';
import type { CostBasis } from './basis.js';
import type { Deal } from './deal.js';

const amountNotes: Readonly<Record<CostBasis['amountFrom'], LocalizedText>> = {
  need: { zh: '所需金额', en: 'the amount needed' },
  limitBelowNeed: { zh: '可贷额度，低于所需金额', en: 'the limit, which is below the amount needed' },
  limit: { zh: '未填写所需金额，按可贷额度', en: 'the limit, as no amount was given' },
  compared: { zh: '各产品统一的对比金额', en: 'the one amount on which the products are compared' },
  whole: { zh: '保险标的的金额', en: 'the value insured' },
};

const termNotes: Readonly<Record<CostBasis['termFrom'], LocalizedText>> = {
  need: { zh: '所需期限', en: 'the term needed' },
  assumed: { zh: '未填写期限，按 12 个月', en: '12 months assumed, as no term was given' },
};

const shared: LocalizedText = {
  zh: '各项只计前 12 个月（不足的按实际期限），一次性费用全额计入，年化时按期限折算；每项四舍五入到分，年化综合成本四舍五入到 0.01%。',
  en: 'Lines cover the first 12 months, or the term if shorter; one-off fees are whole in the lines and spread over the term in the annual rate. Each line is rounded half up to the fen, the all-in rate to 0.01 %.',
};

/** How each kind of product is priced, in words. */
export const costMethods: Readonly<Record<Deal['kind'], LocalizedText>> = {
  loan: {
    zh: `单利，月息为年利率 ÷ 12，按月付息、到期还本；补贴以负数列示。${shared.zh}`,
    en: `Simple interest at the annual rate ÷ 12 a month, interest paid monthly and principal at the end; a subsidy is a negative line. ${shared.en}`,
  },
  insurance: {
    zh: `保费为保险金额（所需金额 × 承保比例）× 年费率，按月折算；补贴以负数列示。${shared.zh}`,
    en: `The premium is the sum insured (the amount × the share insured) × the annual rate, by the month; a subsidy is a negative line. ${shared.en}`,
  },
  guarantee: {
    zh: `担保费为担保金额 × 年费率，按月折算；补贴以负数列示。${shared.zh}`,
    en: `The guarantee fee is the amount guaranteed × the annual rate, by the month; a subsidy is a negative line. ${shared.en}`,
  },
  lease: {
    zh: `每月等额租金，期末支付，按年内含利率 ÷ 12 计算；年化综合成本为内含利率加一次性费用的年化。租金含本金，不与贷款比较。`,
    en: `Level monthly rent in arrears at the annual internal rate ÷ 12; the all-in rate is the internal rate plus the one-off fees by the year. Rent repays principal too and is not compared with loans.`,
  },
  bridge: {
    zh: `日费率 × 天数；年化按 360 天折算。不与贷款比较。`,
    en: `Daily rate × days; annualised over 360 days. Not compared with loans.`,
  },
};

/** The method of a cost in words: what it was worked out on, and how. */
export function costMethod(deal: Deal, basis: CostBasis): LocalizedText {
  const yuan = grouped(yuanFromFen(basis.amount));
  const term = deal.kind === 'bridge' ? bridgeTerm(deal.days) : monthsTerm(basis);
  return {
    zh: `按 ${yuan} 元（${amountNotes[basis.amountFrom].zh}）、${term.zh}计。${costMethods[deal.kind].zh}`,
    en: `On CNY ${yuan} (${amountNotes[basis.amountFrom].en}) over ${term.en}. ${costMethods[deal.kind].en}`,
  };
}

/** Commas between thousands, for reading. */
function grouped(yuan: string): string {
  return yuan.replace(/\B(?=([0-9]{3})+\.)/g, ',');
}

function monthsTerm({ termMonths, termFrom }: CostBasis): LocalizedText {
  return {
    zh: `${termMonths} 个月（${termNotes[termFrom].zh}）`,
    en: `${termMonths} months (${termNotes[termFrom].en})`,
  };
}

function bridgeTerm(days: number): LocalizedText {
  return { zh: `${days} 天`, en: `${days} days` };
}
