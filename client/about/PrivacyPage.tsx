import { useTranslation } from 'react-i18next';
import { privacySections } from './privacy.js';
import { TextPage } from './TextPage.js';

/** What becomes of what people enter. */
export function Component() {
  const { t } = useTranslation();
  return <TextPage title={t('layout.privacy')} sections={privacySections} />;
}
