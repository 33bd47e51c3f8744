import { useTranslation } from 'react-i18next';
import { helpSections } from './help.js';
import { TextPage } from './TextPage.js';

/** How to use the platform. */
export function Component() {
  const { t } = useTranslation();
  return <TextPage title={t('layout.help')} sections={helpSections} />;
}
