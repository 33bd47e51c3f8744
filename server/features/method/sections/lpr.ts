import { lprTable, type LprTable } from '../../../domain/index.js';
import { notApplicable, same, tableOf, type Section } from '../section.js';

/** The loan prime rates by the date of their change. */
export function lpr(): Section {
  return {
    id: 'lpr',
    title: { zh: '贷款市场报价利率（LPR）', en: 'Loan prime rate (LPR)' },
    paragraphs: [
      {
        zh: `浮动利率 = 截止日有效的 LPR + 加点（基点，1 基点 = 0.01 个百分点）。已查至 ${lprTable.loadedThrough}。`,
        en: `A floating rate is the LPR in force at the as-of date plus a spread in basis points (1 bp = 0.01 pp). Looked up to ${lprTable.loadedThrough}.`,
      },
    ],
    table: tableOf(
      [
        { zh: '自', en: 'From' },
        { zh: '1 年期（%）', en: '1 year (%)' },
        { zh: '5 年期以上（%）', en: '5 years and over (%)' },
      ],
      lprTable.changes.map((change) => [same(change.from), percent(change['1Y']), percent(change['5Y'])]),
    ),
    source: lprTable.source,
  };
}

function percent(basisPoints: LprTable['changes'][number]['1Y'] | undefined) {
  return basisPoints === undefined ? notApplicable : same((basisPoints / 100).toFixed(2));
}
