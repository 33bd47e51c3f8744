import { Button } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isDecimal, shiftPoint } from '../shared/answers/decimal.js';
import { TextInput } from '../shared/forms/TextInput.js';
import { ClearFilters } from '../shared/words/ClearFilters.js';
import { CodeFilter } from '../shared/words/CodeFilter.js';
import { collaterals, institutionKinds, productKinds } from '../shared/words/codes.js';
import type { CatalogueAddress } from './useCatalogueAddress.js';

/** Amounts are typed in 万元. */
const amountPlaces = 4;

/** Search and filters of the catalogue; lists narrow at once, what is typed when it is sent. */
export function CatalogueFilterBar({ address }: { readonly address: CatalogueAddress }) {
  const { t } = useTranslation();
  const { filter, write } = address;
  const [search, setSearch] = useState(filter.search ?? '');
  const [amount, setAmount] = useState(filter.amount ? shiftPoint(filter.amount, -amountPlaces) : '');
  const [fault, setFault] = useState(false);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = amount.normalize('NFKC').replace(/[,\s]/g, '');
    const yuan = readAmount(typed);
    setFault(yuan === undefined);
    if (yuan !== undefined) write({ search: search.trim(), amount: yuan });
  };
  const clear = () => {
    setSearch('');
    setAmount('');
    setFault(false);
    write({ search: '', amount: '', kind: '', institution: '', collateral: '' });
  };

  return (
    <form className="filter-bar" onSubmit={submit} role="search" noValidate>
      <div className="filter filter--text">
        <label htmlFor="catalogue-search">{t('catalogue.search')}</label>
        <TextInput id="catalogue-search" value={search} onChange={setSearch} maxLength={100} />
      </div>
      <div className="filter">
        <label htmlFor="catalogue-amount">{t('catalogue.amount')}</label>
        <TextInput
          id="catalogue-amount"
          value={amount}
          onChange={setAmount}
          inputMode="decimal"
          invalid={fault}
          describedBy={fault ? 'catalogue-amount-fault' : undefined}
        />
      </div>
      <Button htmlType="submit">{t('catalogue.searchButton')}</Button>
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
      {address.isFiltering && <ClearFilters onClear={clear} />}
      {fault && (
        <p id="catalogue-amount-fault" role="alert" className="field__fault">
          {t('catalogue.amountFault')}
        </p>
      )}
    </form>
  );
}

/** Yuan with two decimals; empty for nothing typed, undefined for what is no amount. */
function readAmount(typed: string): string | undefined {
  if (typed === '') return '';
  if (!isDecimal(typed) || typed.startsWith('-')) return undefined;
  const [yuan = '', cents = ''] = shiftPoint(typed, amountPlaces).split('.');
  return cents.length > 2 ? undefined : `${yuan}.${cents.padEnd(2, '0')}`;
}
