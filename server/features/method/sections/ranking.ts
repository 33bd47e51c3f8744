import { orderTexts } from '../../matching/index.js';
import { notApplicable, same, tableOf, type Section } from '../section.js';

/** The orders of a list of matches, key by key. */
export function ranking(): Section {
  const { fit, cost, turnaround } = orderTexts;
  return {
    id: 'ranking',
    title: { zh: '排序', en: 'Order' },
    paragraphs: [
      {
        zh: '逐项比较，前一项相同才看后一项。没有权重，没有打分，位置不能购买。',
        en: 'Compared key by key; a later key counts only where all earlier ones are equal. There are no weights and no scores, and no place can be bought.',
      },
    ],
    table: tableOf(
      [
        { zh: '先后', en: 'Place' },
        { zh: '按匹配度', en: 'By fit' },
        { zh: '按年成本', en: 'By yearly cost' },
        { zh: '按时效', en: 'By turnaround' },
      ],
      fit.map((text, place) => [
        same(place + 1),
        text,
        cost[place] ?? notApplicable,
        turnaround[place] ?? notApplicable,
      ]),
    ),
    source: null,
  };
}
