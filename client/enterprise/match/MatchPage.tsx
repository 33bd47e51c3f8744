import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { noAnswers } from '../../shared/answers/answers.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { useCase } from '../../shared/case/useCase.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { AnsweredStrip } from '../answered/AnsweredStrip.js';
import { CountsPanel } from './CountsPanel.js';
import { CurrentQuestion } from './CurrentQuestion.js';
import { useInterview } from './useInterview.js';
import { matchTexts } from './match.texts.js';
import './match.css';

addTexts(matchTexts);

/** The way to the results must work though the network is lost meanwhile; a failure now is met again there. */
function loadResultsAhead(): void {
  import('../results/ResultsPage.js').catch(() => undefined);
}

/** The interview: one question at a time, the results so far beside it, everything answered below it. */
export function Component() {
  const { t } = useTranslation();
  const theCase = useCase();
  const interview = useInterview(theCase);
  const navigate = useNavigate();
  useEffect(loadResultsAhead, []);
  const { creditCode, stored, refusal } = theCase;
  const clear = () => {
    theCase.setAnswers(noAnswers);
    void navigate(caseHref('/match', creditCode, noAnswers));
  };
  if (refusal) return <FailureAlert message={refusal} />;
  if (creditCode !== null && !stored) {
    return theCase.error ? <ProblemAlert error={theCase.error} onRetry={theCase.retry} /> : <Loading />;
  }
  return (
    <div className="page match">
      <div className="match__main">
        {stored && <p className="hint">{t('match.for', { name: stored.name })}</p>}
        <CurrentQuestion theCase={theCase} interview={interview} />
        {interview.refused && <FailureAlert message={interview.refused.message} />}
        {interview.error && <ProblemAlert error={interview.error} onRetry={interview.retry} />}
        <AnsweredStrip theCase={theCase} onClear={clear} />
      </div>
      <CountsPanel theCase={theCase} interview={interview} />
    </div>
  );
}
