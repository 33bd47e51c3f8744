import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClearFilters } from '../../shared/words/ClearFilters.js';
import { CodeFilter } from '../../shared/words/CodeFilter.js';
import { collaterals, institutionKinds, productKinds } from '../../shared/words/codes.js';
import { sorts, type ResultsAddress } from './useResultsAddress.js';

/** Three filters and the order, kept in the address. */
export function ResultsFilterBar({ address }: { readonly address: ResultsAddress }) {
  const { t } = useTranslation();
  const sortId = useId();
  const { filter, isFiltering, sort, write } = address;
  return (
    <section className="filter-bar" aria-label={t('results.filters')}>
      <CodeFilter
        label={t('filter.kind')}
        all={t('filter.all')}
        codes={productKinds}
        chosen={filter.kind ?? ''}
        words={(code) => `kind.${code}`}
        onChoose={(kind) => write({ kind })}
      />
      <CodeFilter
        label={t('filter.institution')}
        all={t('filter.all')}
        codes={institutionKinds}
        chosen={filter.institutionKind ?? ''}
        words={(code) => `institution.${code}`}
        onChoose={(institution) => write({ institution })}
      />
      <CodeFilter
        label={t('filter.collateral')}
        all={t('filter.all')}
        codes={collaterals}
        chosen={filter.collateral ?? ''}
        words={(code) => `collateral.${code}`}
        onChoose={(collateral) => write({ collateral })}
      />
      <div className="filter">
        <label htmlFor={sortId}>{t('results.sort')}</label>
        <select id={sortId} value={sort} onChange={(event) => write({ sort: event.target.value })}>
          {sorts.map((code) => (
            <option key={code} value={code}>
              {t(`results.sort.${code}`)}
            </option>
          ))}
        </select>
      </div>
      {isFiltering && <ClearFilters onClear={() => write({ kind: '', institution: '', collateral: '' })} />}
      <p className="hint filter-bar__how">{t('results.sortHow')}</p>
    </section>
  );
}
