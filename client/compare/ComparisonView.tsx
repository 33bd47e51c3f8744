import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { CompareDocument, type MatchInput } from '../generated/operations.js';
import type { Case } from '../shared/case/useCase.js';
import { useCaseHref } from '../shared/case/useCaseHref.js';
import { useQuestionHref } from '../shared/case/useQuestionHref.js';
import { chosenParameter, without, writeChosen, type Chosen } from '../shared/compare/chosen.js';
import { useChosen } from '../shared/compare/useChosen.js';
import { PageHeading } from '../shared/layout/PageHeading.js';
import { FailureAlert } from '../shared/states/FailureAlert.js';
import { Loading } from '../shared/states/Loading.js';
import { Notice } from '../shared/states/Notice.js';
import { ProblemAlert } from '../shared/states/ProblemAlert.js';
import { AddProduct } from './AddProduct.js';
import { CompareNotes } from './CompareNotes.js';
import { CompareTable } from './CompareTable.js';

interface Props {
  readonly theCase: Case;
  readonly input: MatchInput;
  readonly chosen: readonly Chosen[];
}

/** The comparison of a case: what is missing of it, the table, and what its figures rest on. */
export function ComparisonView({ theCase, input, chosen }: Props) {
  const { t } = useTranslation();
  const caseHref = useCaseHref();
  const questionHref = useQuestionHref();
  const { choose } = useChosen();
  const [{ data, error, fetching }, reload] = useQuery({
    query: CompareDocument,
    variables: { input, products: chosen },
  });
  const result = data?.compare;
  const comparison = result?.__typename === 'Comparison' ? result : undefined;
  const name = comparison?.enterpriseName;
  const back = theCase.blank ? '/products' : '/match/results';
  return (
    <div className="page page--wide compare" aria-busy={fetching}>
      <p className="breadcrumb">
        <Link to={caseHref(back, { [chosenParameter]: writeChosen(chosen) })}>
          ‹ {t(theCase.blank ? 'compare.all' : 'compare.back')}
        </Link>
      </p>
      <div className="compare__head">
        <PageHeading>{name ? t('compare.titleFor', { name }) : t('compare.title')}</PageHeading>
        <Button className="compare__print" onClick={() => window.print()}>
          {t('compare.print')}
        </Button>
      </div>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {result && result.__typename !== 'Comparison' && <FailureAlert message={result.message} />}
      {!result && !error && <Loading rows={12} />}
      {comparison && (
        <>
          <p className="hint">
            {t('compare.asOf', { date: comparison.asOf, version: comparison.catalogueVersion })}
          </p>
          {comparison.missing.map((slug) => (
            <Notice key={slug} kind="refusal">
              <p>{t('compare.missing', { slug })}</p>
              <Button onClick={() => choose((those) => without(those, slug))}>
                {t('compare.removeMissing')}
              </Button>
            </Notice>
          ))}
          {theCase.blank && (
            <p>
              {t('compare.blank')} <Link to={questionHref()}>{t('compare.begin')}</Link>
            </p>
          )}
          {comparison.products.length === 1 && <p role="status">{t('compare.one')}</p>}
          <AddProduct />
          {comparison.products.length > 0 && (
            <>
              <CompareTable comparison={comparison} />
              <CompareNotes comparison={comparison} />
            </>
          )}
        </>
      )}
    </div>
  );
}
