import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { LocalizedText } from '../../../schema/dictionary.js';
import { useLocalized } from '../i18n/useLanguage.js';

/** A refusal that the API gives as a value, in its own words, with what to do next beneath. */
export function FailureAlert({
  message,
  children,
}: {
  readonly message: LocalizedText;
  readonly children?: ReactNode;
}) {
  const localized = useLocalized();
  return <Alert type="warning" showIcon title={localized(message)} description={children} />;
}
