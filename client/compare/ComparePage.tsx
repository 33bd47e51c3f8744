import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCase } from '../shared/case/useCase.js';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { useChosen } from '../shared/compare/useChosen.js';
import { addTexts } from '../shared/i18n/lateTexts.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import { FailureAlert } from '../shared/states/FailureAlert.js';
import { Loading } from '../shared/states/Loading.js';
import { ProblemAlert } from '../shared/states/ProblemAlert.js';
import { AddProduct } from './AddProduct.js';
import { compareTexts } from './compare.texts.js';
import { ComparisonView } from './ComparisonView.js';
import { catalogueTexts } from '../catalogue/catalogue.texts.js';
import './compare.css';

addTexts(catalogueTexts);
addTexts(compareTexts);

/** Two to four products side by side for the case of the address; before that: what to choose, and where. */
export function Component() {
  const { t } = useTranslation();
  const theCase = useCase();
  const caseHref = useCaseHref();
  const { chosen } = useChosen();
  if (chosen.length === 0) {
    return (
      <div className="page">
        <PageHeading>{t('compare.none')}</PageHeading>
        <p>{t('compare.noneAdvice')}</p>
        <p className="actions">
          <Link
            className="button-link button-link--primary"
            to={caseHref(theCase.blank ? '/products' : '/match/results')}
          >
            {t(theCase.blank ? 'compare.all' : 'compare.back')}
          </Link>
        </p>
        <AddProduct />
      </div>
    );
  }
  if (theCase.input) return <ComparisonView theCase={theCase} input={theCase.input} chosen={chosen} />;
  return (
    <div className="page page--wide">
      <PageHeading>{t('compare.title')}</PageHeading>
      {theCase.refusal && <FailureAlert message={theCase.refusal} />}
      {theCase.error && <ProblemAlert error={theCase.error} onRetry={theCase.retry} />}
      {!theCase.refusal && !theCase.error && <Loading />}
    </div>
  );
}
