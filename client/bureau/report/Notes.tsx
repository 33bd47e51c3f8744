import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { Figures } from '../dashboard/figuresTypes.js';
import { noteCodes, noteId, noteNumber, type NoteCode } from './noteCodes.js';

/** What each figure of the report counts, by number; the links of the tables lead here. */
export function Notes({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { patentPledge, dataIpPledge, definitions } = figures;
  const texts: Readonly<Record<NoteCode, string>> = {
    amount: localized(patentPledge.definition),
    enterprises: localized(definitions.enterprises),
    average: localized(definitions.average),
    dataIp: localized(dataIpPledge.definition),
    stock: localized(definitions.stock),
    share: t('report.define.share'),
    change: t('report.define.change'),
    cutOff: localized(definitions.cutOff),
  };
  return (
    <section className="report__notes" aria-labelledby="report-notes">
      <h2 id="report-notes">{t('report.notes')}</h2>
      <dl>
        {noteCodes.map((code) => (
          <div key={code} id={noteId(code)} tabIndex={-1}>
            <dt>
              {t('report.note', { number: noteNumber(code) })} {t(`report.name.${code}`)}
            </dt>
            <dd>{texts[code]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
