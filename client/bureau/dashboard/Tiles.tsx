import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { changeInPercent } from './changeInPercent.js';
import type { Figures } from './figuresTypes.js';
import { periodName } from './period.js';
import { RowsLink } from './RowsLink.js';
import type { FiguresBefore } from './usePreviousYear.js';

interface Props {
  readonly figures: Figures;
  readonly before: FiguresBefore | undefined;
}

/** The main figures, each with what it counts; what has no source yet is a dash with its reason. */
export function Tiles({ figures, before }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { patentPledge: patents, dataIpPledge: dataIp, definitions, notCollected, period } = figures;
  const unregistered = notCollected.find(({ code }) => code === 'disbursedUnregistered');
  const shown = (yuan: string | null) =>
    yuan === null ? t('dashboard.missing') : summedMoney(yuan, language);
  const { stock } = patents;
  return (
    <dl className="tiles" aria-label={t('dashboard.tiles')}>
      <Tile
        label={`${t('dashboard.amount')} · ${periodName(period.code, t)}`}
        value={shown(patents.amount)}
        definition={localized(patents.definition)}
      >
        <Previous figures={figures} before={before} /> <RowsLink kind="PATENT" count={patents.rows} />
      </Tile>
      <Tile
        label={t('dashboard.enterprises')}
        value={
          patents.enterprises === null
            ? t('dashboard.missing')
            : t('dashboard.companies', { count: patents.enterprises })
        }
        definition={localized(definitions.enterprises)}
      />
      <Tile
        label={t('dashboard.average')}
        value={shown(patents.averageAmount)}
        definition={localized(definitions.average)}
      >
        {t('dashboard.averageNote')}
      </Tile>
      <Tile
        label={t('dashboard.dataIp')}
        value={shown(dataIp.amount)}
        definition={localized(dataIp.definition)}
      >
        {t('dashboard.dataIpNote')} <RowsLink kind="DATA_IP" count={dataIp.rows} />
      </Tile>
      <Tile
        label={t('dashboard.stock')}
        value={t('dashboard.lowerBound', { amount: summedMoney(stock.amount, language) })}
        definition={localized(definitions.stock)}
      >
        {t('dashboard.stockNote', {
          date: stock.date,
          registrations: stock.registrations,
          enterprises: stock.enterprises,
        })}
      </Tile>
      {unregistered && (
        <Tile label={localized(unregistered.label)} value={t('dashboard.notYet')}>
          {localized(unregistered.reason)}
        </Tile>
      )}
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly definition?: string;
  readonly children?: ReactNode;
}

function Tile({ label, value, definition, children }: TileProps) {
  const { t } = useTranslation();
  return (
    <div className="tile">
      <dt>{label}</dt>
      <dd className="tile__value">{value}</dd>
      {children !== undefined && <dd className="hint">{children}</dd>}
      {definition !== undefined && (
        <dd>
          <details className="hint">
            <summary aria-label={t('dashboard.labelled', { label: t('dashboard.definition'), text: label })}>
              {t('dashboard.definition')}
            </summary>
            {definition}
          </details>
        </dd>
      )}
    </div>
  );
}

/** Against the same period of the year before, where the ledger knows all of both. */
function Previous({ figures, before }: Props) {
  const { t } = useTranslation();
  const { patentPledge } = figures;
  const change =
    before?.patentPledge.known === 'WHOLE' && patentPledge.known === 'WHOLE'
      ? changeInPercent(before.patentPledge.amount, patentPledge.amount)
      : undefined;
  return change === undefined ? t('dashboard.noPrevious') : t('dashboard.previous', { change });
}
