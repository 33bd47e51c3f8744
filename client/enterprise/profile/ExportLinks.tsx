import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.js';

/** The whole profile as a file. */
export function ExportLinks({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const address = (format: string) =>
    `/api/profile/export?${new URLSearchParams({ creditCode, format, language }).toString()}`;
  return (
    <section className="panel" aria-labelledby="export">
      <h2 id="export">{t('profile.export')}</h2>
      <p className="actions">
        <a href={address('xlsx')} download>
          {t('profile.exportWorkbook')}
        </a>
        <a href={address('json')} download>
          {t('profile.exportJson')}
        </a>
      </p>
    </section>
  );
}
