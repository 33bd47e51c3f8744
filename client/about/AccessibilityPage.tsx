import { useTranslation } from 'react-i18next';
import { accessibilitySections } from './accessibility.js';
import { TextPage } from './TextPage.js';

/** How far everyone can use the pages. */
export function Component() {
  const { t } = useTranslation();
  return <TextPage title={t('layout.accessibility')} sections={accessibilitySections} />;
}
