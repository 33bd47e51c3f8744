import type { ReactNode } from 'react';
import type { LocalizedText } from '../../../schema/dictionary.js';
import { useLocalized } from '../i18n/useLanguage.js';
import { Notice } from './Notice.js';

/** A refusal that the API gives as a value, in its own words, with what to do next beneath. */
export function FailureAlert({
  message,
  children,
}: {
  readonly message: LocalizedText;
  readonly children?: ReactNode;
}) {
  const localized = useLocalized();
  return (
    <Notice kind="refusal">
      <p>{localized(message)}</p>
      {children}
    </Notice>
  );
}
