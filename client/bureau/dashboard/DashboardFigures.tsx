import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { Loading } from '../../shared/states/Loading.js';
import { CumulativeFigure } from './CumulativeFigure.js';
import { DashboardControls } from './DashboardControls.js';
import { DashboardRows } from './DashboardRows.js';
import type { Figures } from './figuresTypes.js';
import { MonthlyFigure } from './MonthlyFigure.js';
import { PartsFigure } from './PartsFigure.js';
import { Tiles } from './Tiles.js';
import type { DashboardAddress } from './useDashboardAddress.js';
import { usePreviousYear } from './usePreviousYear.js';

interface Props {
  readonly figures: Figures;
  readonly address: DashboardAddress;
  /** Whether other figures are being fetched; the old ones stay meanwhile. */
  readonly busy: boolean;
}

/** The controls, the tiles, a figure for each question, and the rows that are open. */
export function DashboardFigures({ figures, address, busy }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { patentPledge, coverage, notCollected } = figures;
  const { before, isAwaited } = usePreviousYear(figures);
  const from = coverage.registeredFrom;
  const through = coverage.registeredThrough;
  return (
    <>
      <DashboardControls figures={figures} address={address} />
      {isAwaited ? (
        <Loading rows={12} />
      ) : (
        <div className="dashboard__figures" aria-busy={busy}>
          {patentPledge.known !== 'WHOLE' && (
            <p className="dashboard__coverage" role="status">
              {patentPledge.known === 'PART'
                ? t('dashboard.partKnown', { from, through })
                : t('dashboard.noneKnown', { from, through })}
            </p>
          )}
          <Tiles figures={figures} before={before} />
          <MonthlyFigure figures={figures} before={before} />
          <CumulativeFigure figures={figures} />
          <PartsFigure figures={figures} by="institution" parts={patentPledge.byInstitution} />
          <PartsFigure figures={figures} by="town" parts={patentPledge.byTown} />
          <PartsFigure figures={figures} by="industry" parts={patentPledge.byIndustry} />
          <section className="figure">
            <h2>{t('dashboard.notCollected')}</h2>
            <dl className="not-collected">
              {notCollected.map(({ code, label, reason }) => (
                <div key={code}>
                  <dt>{localized(label)}</dt>
                  <dd>
                    {t('dashboard.notYet')} <span className="hint">{localized(reason)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
      {address.detail && (
        <DashboardRows
          key={JSON.stringify([figures.period.code, figures.asOf, address.detail])}
          figures={figures}
          detail={address.detail}
          onClose={() => address.write({ rows: '', by: '', key: '' })}
        />
      )}
    </>
  );
}
