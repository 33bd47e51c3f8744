import { useTranslation } from 'react-i18next';
import type { MatchInput } from '../../generated/operations.js';
import { OutcomeMark } from '../../shared/outcome/OutcomeMark.js';
import { countKeys, outcomes, type Counts } from '../../shared/outcome/outcomes.js';
import { GroupPages } from './GroupPages.js';
import { ResultsFilterBar } from './ResultsFilterBar.js';
import { foldedOutcomes, useResultsAddress } from './useResultsAddress.js';

interface Props {
  readonly input: MatchInput;
  readonly counts: Counts;
}

/** The products by outcome: what fits and nearly fits open, the rest folded and fetched when opened. */
export function ResultGroups({ input, counts }: Props) {
  const { t } = useTranslation();
  const address = useResultsAddress();
  return (
    <>
      <ResultsFilterBar address={address} />
      {outcomes
        .filter((outcome) => counts[countKeys[outcome]] > 0)
        .map((outcome) => {
          const count = counts[countKeys[outcome]];
          const heading = (
            <h2>
              <OutcomeMark outcome={outcome} />{' '}
              <span className="count">{t('results.groupCount', { number: count })}</span>
            </h2>
          );
          const pages = <GroupPages input={input} outcome={outcome} address={address} count={count} />;
          if (!foldedOutcomes.includes(outcome)) {
            return (
              <section key={outcome} className="result-group" aria-label={t(`outcome.${outcome}`)}>
                {heading}
                {outcome === 'ELIGIBLE' && <p className="hint">{t('results.eligibleNote')}</p>}
                {pages}
              </section>
            );
          }
          const open = address.isOpen(outcome);
          return (
            <details
              key={outcome}
              className="result-group"
              open={open}
              onToggle={(event) => address.setOpen(outcome, event.currentTarget.open)}
            >
              <summary>{heading}</summary>
              {open && pages}
            </details>
          );
        })}
    </>
  );
}
