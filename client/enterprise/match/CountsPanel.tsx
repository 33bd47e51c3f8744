import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announce } from '../../shared/layout/LiveRegion.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';
import { countKeys, outcomes } from '../../shared/outcome/outcomes.js';
import type { Case } from '../../shared/case/useCase.js';
import { LatestChange } from './LatestChange.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { interviewFormId } from './CurrentQuestion.js';
import type { Interview } from './useInterview.js';

interface Props {
  readonly theCase: Case;
  readonly interview: Interview;
}

/** How many products have which outcome so far, and the way to them; on a phone a bar at the bottom. */
export function CountsPanel({ theCase, interview }: Props) {
  const { t } = useTranslation();
  const { match, fetching } = interview;
  const counts = match?.counts;
  useEffect(() => {
    if (counts) announce(t('outcome.announced', counts));
  }, [counts, t]);
  return (
    <aside className="counts panel" aria-label={t('match.counts')} aria-busy={fetching}>
      <h2>{t('match.counts')}</h2>
      {match && <p className="hint">{t('match.countsOn', { date: match.asOf })}</p>}
      <dl className={fetching ? 'counts__list stale' : 'counts__list'}>
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>
              <OutcomeMark outcome={outcome} />
            </dt>
            <dd>{counts ? counts[countKeys[outcome]] : '–'}</dd>
          </div>
        ))}
      </dl>
      {counts && (
        <p className="hint">
          {t('match.total', {
            count: outcomes.reduce((sum, outcome) => sum + counts[countKeys[outcome]], 0),
          })}
        </p>
      )}
      <LatestChange edges={match?.items.edges} />
      {interview.current && (
        <Button
          type="primary"
          htmlType="submit"
          form={interviewFormId}
          loading={interview.busy}
          className="phone-only"
        >
          {t(interview.from ? 'match.saveAndReturn' : 'match.next')}
        </Button>
      )}
      <Link className="button-link" to={caseHref('/match/results', theCase.creditCode, theCase.answers)}>
        {t('match.results')}
      </Link>
    </aside>
  );
}
