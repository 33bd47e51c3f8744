import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MatchResultsDocument, type MatchInput } from '../../generated/operations.js';
import type { Case } from '../../shared/case/useCase.js';
import { CompareBar } from '../../shared/compare/CompareBar.js';
import { announce } from '../../shared/layout/LiveRegion.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { AnsweredStrip } from '../answered/AnsweredStrip.js';
import { MissingFactBox } from './MissingFactBox.js';
import { NothingFits } from './NothingFits.js';
import { ResultGroups } from './ResultGroups.js';
import { ResultsBasis } from './ResultsBasis.js';
import { ResultsTools } from './ResultsTools.js';

interface Props {
  readonly theCase: Case;
  readonly input: MatchInput;
}

/** The matches of a case: what they rest on, the question that settles most, the products by outcome. */
export function ResultsView({ theCase, input }: Props) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: MatchResultsDocument,
    variables: { input, skip: [...theCase.answers.skipped] },
  });
  const result = data?.match;
  const match = result?.__typename === 'Match' ? result : undefined;
  const counts = match?.counts;
  useEffect(() => {
    if (counts) announce(t('outcome.announced', counts));
  }, [counts, t]);
  const name = match?.enterpriseName;
  return (
    <div className="page page--wide results" aria-busy={fetching}>
      <div className="results__head">
        <PageHeading>{name ? t('results.titleFor', { name }) : t('results.title')}</PageHeading>
        <ResultsTools input={input} />
      </div>
      {match && <ResultsBasis match={match} />}
      <AnsweredStrip theCase={theCase} />
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {result && result.__typename !== 'Match' && <FailureAlert message={result.message} />}
      {!result && !error && <Loading />}
      {match && (
        <>
          <MissingFactBox theCase={theCase} next={match.nextQuestion} />
          {match.counts.eligible === 0 && <NothingFits nearest={match.nearest} />}
          <ResultGroups input={input} counts={match.counts} />
          <CompareBar />
        </>
      )}
    </div>
  );
}
