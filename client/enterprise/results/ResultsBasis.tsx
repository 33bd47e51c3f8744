import { useTranslation } from 'react-i18next';
import type { MatchResultsQuery } from '../../generated/operations.js';
import { rate } from '../../shared/format/rate.js';
import { unbroken } from '../../shared/format/unbroken.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';

type Match = Extract<MatchResultsQuery['match'], { __typename: 'Match' }>;

/** What the figures rest on: the date, the catalogue, the LPR and how far it is loaded, the profile, the year. */
export function ResultsBasis({ match }: { readonly match: Match }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { lpr } = match;
  return (
    <div className="hint">
      <p>
        {t('results.asOf', { date: match.asOf, version: match.catalogueVersion })}
        {match.profileVersion !== null && ` · ${t('results.profile', { version: match.profileVersion })}`}
        {match.lastFiscalYear !== null && ` · ${t('results.lastYear', { year: match.lastFiscalYear })}`}
      </p>
      <p>
        {unbroken(
          t('results.lpr', {
            date: lpr.date,
            oneYear: rate(lpr.oneYearBp),
            fiveYear: rate(lpr.fiveYearBp),
          }),
        )}{' '}
        {unbroken(lpr.note ? localized(lpr.note) : t('results.lprChecked', { through: lpr.loadedThrough }))}
      </p>
    </div>
  );
}
