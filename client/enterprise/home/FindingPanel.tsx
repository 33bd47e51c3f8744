import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noAnswers, withAnswer } from '../../shared/answers/answers.js';
import { questionById } from '../../shared/answers/targets.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { useAnswers } from '../../shared/case/useAnswers.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { setAnswersOf } from '../../shared/case/answersStore.js';
import { isCodeLike, type Finding } from './findEnterprise.js';

interface Props {
  readonly finding: Exclude<Finding, { kind: 'problem' } | { kind: 'one' }>;
  readonly typed: string;
}

/** What the search came to, and the way on: choose one, or fill in the facts; no dead end. */
export function FindingPanel({ finding, typed }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (finding.kind === 'several') {
    return (
      <>
        <p>{t('home.several', { count: finding.enterprises.length })}</p>
        <ul className="link-rows">
          {finding.enterprises.map(({ creditCode, name }) => (
            <li key={creditCode}>
              <Link to={caseHref('/match', creditCode, noAnswers)}>{name}</Link>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <p>
      {finding.kind === 'refused' ? localized(finding.message) : t('home.notFound')}{' '}
      <FillInLink typed={typed} />
    </p>
  );
}

/** Leads to the interview; a typed name is taken along as its answer. */
function FillInLink({ typed }: { readonly typed: string }) {
  const { t } = useTranslation();
  const { answers } = useAnswers();
  const question = questionById('name');
  const named =
    question && !isCodeLike(typed) ? withAnswer(answers, question, { name: typed.trim() }) : answers;
  return (
    <Link to={caseHref('/match', null, named)} onClick={() => setAnswersOf(null, named)}>
      {t('home.fillIn')}
    </Link>
  );
}
