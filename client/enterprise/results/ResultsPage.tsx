import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCase } from '../../shared/case/useCase.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { ResultsView } from './ResultsView.js';
import { resultsTexts } from './results.texts.js';
import './results.css';

addTexts(resultsTexts);

/** What fits the case, why, and what it costs; before that: nothing to match by, or why the case cannot be matched. */
export function Component() {
  const theCase = useCase();
  const { t } = useTranslation();
  if (theCase.blank) return <NothingToMatch />;
  if (theCase.input) return <ResultsView theCase={theCase} input={theCase.input} />;
  return (
    <div className="page page--wide">
      <PageHeading>{t('results.title')}</PageHeading>
      {theCase.refusal && <FailureAlert message={theCase.refusal} />}
      {theCase.error && <ProblemAlert error={theCase.error} onRetry={theCase.retry} />}
      {!theCase.refusal && !theCase.error && <Loading />}
    </div>
  );
}

function NothingToMatch() {
  const { t } = useTranslation();
  const caseHref = useCaseHref();
  return (
    <div className="page">
      <PageHeading>{t('results.blank')}</PageHeading>
      <p>{t('results.blankAdvice')}</p>
      <p className="actions">
        <Link className="button-link button-link--primary" to={caseHref('/match')}>
          {t('results.begin')}
        </Link>
        <Link to="/">{t('states.home')}</Link>
      </p>
    </div>
  );
}
