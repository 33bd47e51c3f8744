import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCaseHref } from '../case/useCaseHref.js';
import { chosenParameter, mostChosen, writeChosen } from './chosen.js';
import { useChosen } from './useChosen.js';

/** How many products are chosen, and the way to see them side by side; stays in view while any is chosen. */
export function CompareBar() {
  const { t } = useTranslation();
  const caseHref = useCaseHref();
  const { chosen, choose } = useChosen();
  const count = chosen.length;
  return (
    <div className="compare-bar" role="region" aria-label={t('compareBox.bar')} hidden={count === 0}>
      <p role="status">
        {count > 0 && t('compareBox.chosen', { count })}
        {count === mostChosen && ` ${t('compareBox.full')}`}
      </p>
      {count > 0 && (
        <>
          <Link
            className="button-link"
            to={caseHref('/match/compare', { [chosenParameter]: writeChosen(chosen) })}
          >
            {t('compareBox.go')}
          </Link>
          <button type="button" className="text-button" onClick={() => choose(() => [])}>
            {t('compareBox.clear')}
          </button>
        </>
      )}
    </div>
  );
}
