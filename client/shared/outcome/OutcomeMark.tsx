import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../generated/operations.js';
import { OutcomeShape } from './OutcomeShape.js';

/** Shape and word of an outcome. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <span className={`outcome-mark outcome-mark--${outcome.toLowerCase()}`}>
      <OutcomeShape outcome={outcome} />
      {t(`outcome.${outcome}`)}
    </span>
  );
}
