import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCase } from '../../shared/case/useCase.js';
import { useQuestionHref } from '../../shared/case/useQuestionHref.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { DemoList } from '../demo/DemoList.js';
import { scoresTexts } from './scores.texts.js';
import { ScoresView } from './ScoresView.js';
import './scores.css';

addTexts(scoresTexts);

/** 评分自测: every scorecard worked out for an enterprise or for what was answered, item by item. */
export function Component() {
  const { t } = useTranslation();
  const theCase = useCase();
  if (theCase.blank) return <NothingToScore />;
  if (theCase.input) return <ScoresView theCase={theCase} input={theCase.input} />;
  return (
    <div className="page page--work scores">
      <PageHeading>{t('workspace.scores')}</PageHeading>
      {theCase.refusal && <FailureAlert message={theCase.refusal} />}
      {theCase.error && <ProblemAlert error={theCase.error} onRetry={theCase.retry} />}
      {!theCase.refusal && !theCase.error && <Loading rows={10} />}
    </div>
  );
}

function NothingToScore() {
  const { t } = useTranslation();
  const questionHref = useQuestionHref();
  return (
    <div className="page">
      <PageHeading>{t('workspace.scores')}</PageHeading>
      <p className="hint">{t('scores.choose')}</p>
      <p className="actions">
        <Link className="button-link button-link--primary" to={questionHref()}>
          {t('scores.begin')}
        </Link>
      </p>
      <DemoList path="/e/scores" />
    </div>
  );
}
