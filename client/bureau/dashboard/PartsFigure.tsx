import { useTranslation } from 'react-i18next';
import { columnFigure, summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { BarChart } from './BarChart.js';
import { barRows } from './barRows.js';
import { shareInPercent } from './changeInPercent.js';
import { FigureFrame } from './FigureFrame.js';
import { FigureTable } from './FigureTable.js';
import type { Figures, Part } from './figuresTypes.js';
import { periodName } from './period.js';
import { barsPanel } from './picturePanels.js';
import { RowsLink } from './RowsLink.js';
import type { Breakdown } from './useDashboardAddress.js';

interface Props {
  readonly figures: Figures;
  readonly by: Exclude<Breakdown, 'month'>;
  /** The largest first. */
  readonly parts: readonly Part[];
}

/** The registered amount by bank, town or industry: bars of the ten largest and the rest, all in the table. */
export function PartsFigure({ figures, by, parts }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, definitions, period } = figures;
  const [largest] = parts;
  const rows = barRows(parts, t, language);
  const byWords = t(`dashboard.by.${by}`);
  const nothing = patents.known === 'NONE' ? 'dashboard.nothingKnown' : 'dashboard.nothing';
  const title =
    largest === undefined || patents.amount === null
      ? t('dashboard.labelled', { label: byWords, text: t(nothing) })
      : t('dashboard.leadTitle', {
          name: localized(largest.label),
          amount: summedMoney(largest.amount, language),
          share: shareInPercent(largest.amount, patents.amount),
        });
  return (
    <FigureFrame
      title={title}
      subtitle={t('dashboard.partsSubtitle', { by: byWords, period: periodName(period.code, t) })}
      figures={figures}
      definition={`${localized(patents.definition)} ${localized(definitions.enterprises)}`}
      chart={<BarChart rows={rows} />}
      picture={{ name: `pledges-by-${by}`, panels: [barsPanel(rows, language)] }}
      table={
        <FigureTable
          caption={title}
          names={byWords}
          columns={[
            { head: t('dashboard.column.amount'), number: true },
            { head: t('dashboard.column.enterprises'), number: true },
            { head: t('dashboard.column.rows') },
          ]}
          lines={[
            ...(patents.amount === null
              ? []
              : [
                  {
                    key: 'total',
                    name: t('dashboard.total'),
                    cells: [columnFigure(patents.amount, language), patents.enterprises],
                  },
                ]),
            ...parts.map(({ key, label, amount, enterprises }) => ({
              key,
              name: localized(label),
              cells: [
                columnFigure(amount, language),
                enterprises,
                <RowsLink key="rows" kind="PATENT" by={by} value={key} name={localized(label)} />,
              ],
            })),
          ]}
        />
      }
    />
  );
}
