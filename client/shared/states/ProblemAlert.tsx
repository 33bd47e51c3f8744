import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { problemOf } from '../api/problem.js';
import { Notice } from './Notice.js';

/** A failed request where it happened: what is safe, how to go on, and the reference for support. */
export function ProblemAlert({
  error,
  onRetry,
}: {
  readonly error: CombinedError;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const id = problem.kind === 'server' ? problem.requestId : undefined;
  return (
    <Notice kind="error">
      <p>
        {t(problem.kind === 'offline' ? 'states.offline' : 'states.server')}
        {id !== undefined && ` ${t('states.requestId', { id })}`}
      </p>
      <Button onClick={onRetry}>{t('states.retry')}</Button>
    </Notice>
  );
}
