import { useTranslation } from 'react-i18next';
import { money } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { KindFigures } from './figuresTypes.js';

type Props = Pick<KindFigures, 'corrections'>;

/** What was recorded after the period and changed its amount, folded: a published figure is found again. */
export function Corrections({ corrections }: Props) {
  const { t } = useTranslation();
  if (corrections.length === 0) return null;
  return (
    <details className="corrections">
      <summary>{t('dashboard.corrections', { count: corrections.length })}</summary>
      <CorrectionList corrections={corrections} />
    </details>
  );
}

/** The changes, each on its day of recording. */
export function CorrectionList({ corrections }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul>
      {corrections.map(({ recordedOn, change }) => (
        <li key={recordedOn}>
          {t('dashboard.correction', {
            date: recordedOn,
            change: `${change.startsWith('-') ? '' : '+'}${money(change, language)}`,
          })}
        </li>
      ))}
    </ul>
  );
}
