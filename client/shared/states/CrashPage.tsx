import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Instead of a route whose code or data could not be shown; what was filled in is in the tab's store. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <main className="page">
      <h1>{t('states.crashed')}</h1>
      <p>{t('states.crashedAdvice')}</p>
      <p className="actions">
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('states.reload')}
        </Button>
        <a href="/">{t('states.home')}</a>
      </p>
    </main>
  );
}
