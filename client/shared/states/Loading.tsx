import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useElapsed } from './useElapsed.js';

/** Quick answers show no waiting at all. */
const quickMs = 300;
const longMs = 10_000;

/** A first load: nothing at first, then the shape of what comes, and after ten seconds a way out. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const visible = useElapsed(true, quickMs);
  const long = useElapsed(true, longMs);
  return (
    <div aria-busy="true" className="loading">
      {visible && <Skeleton title={false} paragraph={{ rows }} aria-label={t('states.loading')} />}
      {long && (
        <p role="status">
          {t('states.slow')}
          <Button type="link" onClick={() => void navigate(-1)}>
            {t('states.cancel')}
          </Button>
        </p>
      )}
    </div>
  );
}
