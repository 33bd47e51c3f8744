import { Button } from 'antd';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useClient } from 'urql';
import { noAnswers } from '../../shared/answers/answers.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { useCaseHref } from '../../shared/case/useCaseHref.js';
import { TextInput } from '../../shared/forms/TextInput.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { findEnterprise, type Finding } from './findEnterprise.js';
import { FindingPanel } from './FindingPanel.js';

/** The field for a credit code or name: leads to the interview, whatever is found. */
export function StartForm() {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const anonymousHref = useCaseHref();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [finding, setFinding] = useState<Exclude<Finding, { kind: 'one' }>>();
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (finding) answer.current?.focus();
  }, [finding]);

  const start = async () => {
    if (typed.trim() === '') return navigate(anonymousHref('/match'));
    setBusy(true);
    const found = await findEnterprise(client, typed);
    setBusy(false);
    if (found.kind === 'one') return navigate(caseHref('/match', found.creditCode, noAnswers));
    return setFinding(found);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void start();
  };

  return (
    <form className="panel" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="start">{t('home.field')}</label>
        <p className="hint" id="start-hint">
          {t('home.fieldHint')}
        </p>
        <TextInput id="start" value={typed} onChange={setTyped} maxLength={100} describedBy="start-hint" />
      </div>
      <div ref={answer} tabIndex={-1} className="home__finding">
        {finding?.kind === 'problem' && <ProblemAlert error={finding.error} onRetry={() => void start()} />}
        {finding && finding.kind !== 'problem' && <FindingPanel finding={finding} typed={typed} />}
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('home.start')}
        </Button>
        <Link to={anonymousHref('/match')}>{t('home.direct')}</Link>
      </div>
    </form>
  );
}
