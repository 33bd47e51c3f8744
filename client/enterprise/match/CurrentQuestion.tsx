import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QuestionForm } from '../../shared/questions/QuestionForm.js';
import type { Case } from '../../shared/case/useCase.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import type { Interview } from './useInterview.js';
import { useWhy } from './useWhy.js';

/** The form that the phone's bottom bar submits. */
export const interviewFormId = 'interview';

interface Props {
  readonly theCase: Case;
  readonly interview: Interview;
}

/** The question on the screen as the page's heading, with its fields; or that nothing is left to ask. */
export function CurrentQuestion({ theCase, interview }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const caseHref = useCaseHref();
  const { current, previous, number, most, from } = interview;
  const why = useWhy(theCase, current);
  if (!current) return <NothingLeft />;
  return (
    <>
      <p className="match__progress">
        {from && (
          <Link to={caseHref(from.pathname, from.parameters)}>← {t(`match.backTo.${from.name}`)}</Link>
        )}
        {!from && previous && (
          <Link to={caseHref('/match', { q: previous.id })}>← {t('match.previous')}</Link>
        )}
        <span>{t('match.number', { number, most })}</span>
      </p>
      <PageHeading subject={current.id}>{localized(current.text)}</PageHeading>
      <QuestionForm
        key={current.id}
        id={interviewFormId}
        question={current}
        answers={theCase.answers}
        today={theCase.asOf ?? farFuture}
        onAnswer={interview.answer}
        submitLabel={t(from ? 'match.saveAndReturn' : 'match.next')}
        primary
        busy={interview.busy}
      />
      {why && <p className="hint">{why}</p>}
    </>
  );
}

/** Without the as-of date no date is refused for lying after it; the API still judges it. */
const farFuture = '9999-12-31';

function NothingLeft() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading subject="done">{t('match.done')}</PageHeading>
      <p>{t('match.doneAdvice')}</p>
    </>
  );
}
