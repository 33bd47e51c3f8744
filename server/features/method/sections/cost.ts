import { costMethods, type Deal, type LocalizedText } from '../../../domain/index.js';
import { tableOf, type Section } from '../section.js';

const kindNames: Readonly<Record<Deal['kind'], LocalizedText>> = {
  loan: { zh: '贷款', en: 'Loan' },
  insurance: { zh: '保险', en: 'Insurance' },
  guarantee: { zh: '担保', en: 'Guarantee' },
  lease: { zh: '租赁', en: 'Lease' },
  bridge: { zh: '应急转贷', en: 'Bridge money' },
};

/** How a cost is worked out, by kind of product. */
export function cost(): Section {
  return {
    id: 'cost',
    title: { zh: '年化综合成本', en: 'All-in annual cost' },
    paragraphs: [
      {
        zh: '年化综合成本 =（利息 + 担保费 + 保费 − 补贴 + 一次性费用的年化）÷ 金额。逐项列示，合计等于各项之和。',
        en: 'All-in annual cost = (interest + guarantee fee + premium − subsidy + one-off fees by the year) ÷ amount. It is shown line by line, and the total is the sum of its lines.',
      },
    ],
    table: tableOf(
      [
        { zh: '产品类型', en: 'Kind of product' },
        { zh: '算法', en: 'Method' },
      ],
      Object.entries(kindNames).map(([kind, name]) => [name, costMethods[kind as Deal['kind']]]),
    ),
    source: null,
  };
}
