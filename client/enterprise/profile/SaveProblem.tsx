import { useTranslation } from 'react-i18next';
import { problemOf } from '../../shared/api/problem.js';
import { Notice } from '../../shared/states/Notice.js';
import type { Editor } from './useEditor.js';
import type { Sent } from './useSaving.js';

/** Says beside the button that was pressed that a save came to nothing, or that this is not known. */
export function SaveProblem({
  editor: { failure },
  by,
}: {
  readonly editor: Pick<Editor, 'failure'>;
  readonly by: Sent['by'];
}) {
  const { t } = useTranslation();
  if (failure?.sent.by !== by) return null;
  const problem = problemOf(failure.error);
  const id = problem.kind === 'server' ? problem.requestId : undefined;
  return (
    <Notice kind="error">
      <p>
        {t(failure.kind === 'unanswered' ? 'profile.noAnswer' : 'states.server')}
        {id !== undefined && ` ${t('states.requestId', { id })}`}
      </p>
    </Notice>
  );
}
