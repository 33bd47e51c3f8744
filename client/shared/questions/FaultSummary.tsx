import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/useLanguage.js';
import type { DraftFault } from './draft.js';

interface Props {
  readonly formId: string;
  readonly faults: readonly DraftFault[];
  /** Set when the form was sent with nothing in it. */
  readonly nothing: boolean;
}

/** What has to be put right, above the fields and in the same words; takes the focus and leads to each field. */
export function FaultSummary({ formId, faults, nothing }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const summary = useRef<HTMLDivElement>(null);
  const shown = nothing || faults.length > 0;
  useEffect(() => {
    if (shown) summary.current?.focus();
  }, [shown, faults]);
  if (!shown) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="fault-summary">
      {nothing && <p>{t('question.nothing')}</p>}
      {faults.length > 0 && (
        <>
          <p className="fault-summary__title">{t('question.faults')}</p>
          <ul>
            {faults.map(({ key, message }) => (
              <li key={key}>
                <button type="button" className="text-button" onClick={() => focusField(`${formId}-${key}`)}>
                  {localized(message)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function focusField(id: string): void {
  document.getElementById(id)?.focus();
}
