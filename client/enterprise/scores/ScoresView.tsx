import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ScorecardsDocument, type MatchInput } from '../../generated/operations.js';
import { noAnswers } from '../../shared/answers/answers.js';
import type { Case } from '../../shared/case/useCase.js';
import { date } from '../../shared/format/date.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { AnsweredStrip } from '../answered/AnsweredStrip.js';
import { ScorecardPanel } from './ScorecardPanel.js';
import type { Scorecards } from './scorecardType.js';

interface Props {
  readonly theCase: Case;
  readonly input: MatchInput;
}

/** The scorecards of a case, and what they rest on. */
export function ScoresView({ theCase, input }: Props) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({ query: ScorecardsDocument, variables: { input } });
  const result = data?.scorecards;
  const scores = result?.__typename === 'Scorecards' ? result : undefined;
  const name = scores?.enterpriseName;
  return (
    <div className="page page--work scores" aria-busy={fetching}>
      <PageHeading>{name ? t('scores.titleFor', { name }) : t('workspace.scores')}</PageHeading>
      <p className="hint">{t('scores.lead')}</p>
      {scores && <Basis scores={scores} />}
      <AnsweredStrip theCase={theCase} onClear={() => theCase.setAnswers(noAnswers)} />
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {result && result.__typename !== 'Scorecards' && <FailureAlert message={result.message} />}
      {!result && !error && <Loading rows={10} />}
      {scores?.scorecards.map((scorecard) => (
        <ScorecardPanel key={scorecard.id} scorecard={scorecard} theCase={theCase} />
      ))}
    </div>
  );
}

function Basis({ scores: { asOf, profileVersion } }: { readonly scores: Scorecards }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = date(asOf, language);
  return (
    <p className="hint">
      {profileVersion === null
        ? t('scores.basis', { date: day })
        : t('scores.basisVersion', { date: day, version: profileVersion })}
    </p>
  );
}
