import { useTranslation } from 'react-i18next';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { ProductExplanationDocument } from '../../generated/operations.js';
import type { Case } from '../../shared/case/useCase.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { announce } from '../../shared/layout/LiveRegion.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { ExplanationTree } from './ExplanationTree.js';
import { FillInButton } from './FillInButton.js';
import { OfferDetail } from './OfferDetail.js';
import { WaysIn } from './WaysIn.js';
import type { ProductDetail } from './productType.js';

interface Props {
  readonly theCase: Case;
  readonly product: ProductDetail;
}

/** Whether the product fits the case, what it would offer, and why, condition by condition. */
export function ProductExplanation({ theCase, product }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { input } = theCase;
  const [{ data, error, fetching }, reload] = useQuery({
    query: ProductExplanationDocument,
    variables: { input: input ?? {}, slug: product.slug },
    pause: input === undefined,
  });
  const result = data?.explanation;
  const explanation = result?.__typename === 'Explanation' ? result : undefined;
  const headline = explanation && localized(explanation.item.headline);
  const outcome = explanation?.item.outcome;
  useEffect(() => {
    if (outcome && headline) announce(`${t(`outcome.${outcome}`)}：${headline}`);
  }, [outcome, headline, t]);
  return (
    <section aria-labelledby="explanation" aria-busy={fetching} className={fetching ? 'stale' : undefined}>
      <h2 id="explanation">{t('product.explanation')}</h2>
      {theCase.refusal && <FailureAlert message={theCase.refusal} />}
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {result && result.__typename !== 'Explanation' && <FailureAlert message={result.message} />}
      {!result && !error && !theCase.refusal && <Loading />}
      {explanation && outcome && (
        <>
          <div className={`verdict verdict--${outcome.toLowerCase()}`}>
            <p>
              <OutcomeMark outcome={outcome} /> {headline}
            </p>
            <FillInButton count={explanation.item.missing.length} />
          </div>
          <ExplanationTree theCase={theCase} conditions={explanation.conditions} />
          {explanation.item.ways && <WaysIn found={explanation.item.ways} />}
          {explanation.item.offer && <OfferDetail product={product} item={explanation.item} />}
        </>
      )}
    </section>
  );
}
