import { sizeStandard, type LocalizedText, type SizeFloors, type SizeRow } from '../../../domain/index.js';
import { notApplicable, tableOf, type Section } from '../section.js';

const measures = ['staff', 'revenue', 'assets'] as const;

/** How an enterprise is classed as large, medium, small or micro. */
export function size(): Section {
  const { rows, units, source } = sizeStandard;
  return {
    id: 'size',
    title: { zh: '企业规模', en: 'Size of an enterprise' },
    paragraphs: [
      {
        zh: '各行业按一项或两项指标划型：大、中、小型须同时达到所列下限（含），否则归入下一档；都不到的为微型。',
        en: 'Each industry is classed by one or two measures. Large, medium and small need every floor of the row (inclusive), otherwise the next size down applies; below all floors it is micro.',
      },
    ],
    table: tableOf(
      [
        { zh: '行业', en: 'Industry' },
        ...measures.map((measure) => ({
          zh: `${measureNames[measure].zh}（${units[measure].zh}）：大 / 中 / 小`,
          en: `${measureNames[measure].en} (${units[measure].en}): large / medium / small`,
        })),
      ],
      rows.map((row) => [row.label, ...measures.map((measure) => floorsOf(row, measure))]),
    ),
    source,
  };
}

const measureNames: Readonly<Record<(typeof measures)[number], LocalizedText>> = {
  staff: { zh: '从业人员', en: 'Staff' },
  revenue: { zh: '营业收入', en: 'Revenue' },
  assets: { zh: '资产总额', en: 'Total assets' },
};

function floorsOf(row: SizeRow, measure: (typeof measures)[number]): LocalizedText {
  const floors: SizeFloors | undefined = row[measure];
  if (floors === undefined) return notApplicable;
  const { large, medium, small } = floors;
  const text = [large, medium, small].map((floor) => floor.toLocaleString('en')).join(' / ');
  return { zh: text, en: text };
}
