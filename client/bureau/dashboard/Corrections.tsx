import { useTranslation } from 'react-i18next';
import { money } from '../../shared/format/money.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { KindFigures } from './figuresTypes.js';

/** What was recorded after the period and changed its amount, each on its day: a published figure is found again. */
export function Corrections({ corrections }: Pick<KindFigures, 'corrections'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (corrections.length === 0) return null;
  return (
    <details className="corrections">
      <summary>{t('dashboard.corrections', { count: corrections.length })}</summary>
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
    </details>
  );
}
