import { useTranslation } from 'react-i18next';
import { date } from '../../shared/format/date.js';
import { summedMoney } from '../../shared/format/money.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { Loading } from '../../shared/states/Loading.js';
import { CorrectionList } from '../dashboard/Corrections.js';
import type { Figures } from '../dashboard/figuresTypes.js';
import { periodName } from '../dashboard/period.js';
import { usePreviousYear } from '../dashboard/usePreviousYear.js';
import { IndicatorTable } from './IndicatorTable.js';
import { indicators } from './indicators.js';
import { MonthsTable } from './MonthsTable.js';
import { NoteLink } from './NoteLink.js';
import { Notes } from './Notes.js';
import { PartsTable } from './PartsTable.js';

interface Props {
  readonly figures: Figures;
  /** Whether other figures are being fetched; the old ones stay meanwhile. */
  readonly busy: boolean;
}

/** The report itself: what was found in a sentence, the tables, what was corrected and what is missing, the notes. */
export function ReportForm({ figures, busy }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const localized = useLocalized();
  const { before, isAwaited } = usePreviousYear(figures);
  if (isAwaited) return <Loading rows={12} />;
  const { patentPledge: patents, coverage, period, asOf, notCollected } = figures;
  const lines = indicators(figures, before);
  const [amount, enterprises] = lines;
  const month = periodName(period.code, t);
  const day = (isoDate: string) => date(isoDate, language);
  return (
    <article className="report__form" aria-busy={busy}>
      <p className="report__made">
        {t('report.made', {
          asOf: day(asOf),
          recorded: day(coverage.recordedThrough < asOf ? coverage.recordedThrough : asOf),
          version: figures.queryVersion,
        })}{' '}
        <NoteLink code="cutOff" />
      </p>
      {patents.known !== 'WHOLE' && (
        <p className="dashboard__coverage">
          {t(patents.known === 'PART' ? 'dashboard.partKnown' : 'dashboard.noneKnown', {
            from: coverage.registeredFrom,
            through: coverage.registeredThrough,
          })}
        </p>
      )}
      {patents.amount !== null && amount?.fromJanuary && (
        <p>
          {t('report.finding', {
            month,
            amount: summedMoney(patents.amount, language),
            enterprises: patents.enterprises,
            cumulative: summedMoney(amount.fromJanuary, language),
            cumulativeEnterprises: enterprises?.fromJanuary,
          })}{' '}
          {amount.change === null ? t('report.noChange') : t('report.changed', { change: amount.change })}
        </p>
      )}
      <IndicatorTable lines={lines} year={period.code.slice(0, 4)} ledgerFrom={coverage.registeredFrom} />
      <p>
        {t('report.stock', {
          date: day(patents.stock.date),
          registrations: patents.stock.registrations,
          enterprises: patents.stock.enterprises,
          amount: summedMoney(patents.stock.amount, language),
        })}{' '}
        <NoteLink code="stock" />
      </p>
      <MonthsTable figures={figures} />
      <PartsTable figures={figures} by="institution" parts={patents.byInstitution} />
      <PartsTable figures={figures} by="town" parts={patents.byTown} />
      <PartsTable figures={figures} by="industry" parts={patents.byIndustry} />
      <p className="hint">{t('dashboard.rounding')}</p>
      {patents.corrections.length > 0 && (
        <section className="report__missing" aria-labelledby="report-corrections">
          <h2 id="report-corrections">{t('dashboard.corrections', { count: patents.corrections.length })}</h2>
          <CorrectionList corrections={patents.corrections} />
        </section>
      )}
      <section className="report__missing" aria-labelledby="report-missing">
        <h2 id="report-missing">{t('dashboard.notCollected')}</h2>
        <ul>
          {notCollected.map(({ code, label, reason }) => (
            <li key={code}>
              {t('dashboard.labelled', { label: localized(label), text: localized(reason) })}
            </li>
          ))}
        </ul>
      </section>
      <Notes figures={figures} />
      <p className="report__source">
        {t('dashboard.labelled', { label: t('dashboard.source'), text: localized(figures.source) })}
      </p>
    </article>
  );
}
