import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import type { ReachPage } from './reachType.js';
import { useCountText } from './useCountText.js';

/** Whose products, as of when, over how many enterprises, and whether the numbers are whole. */
export function ReachHead({ reach }: { readonly reach: ReachPage }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const countText = useCountText();
  const { institution, asOf, enterprises, state, progress } = reach;
  return (
    <>
      <PageHeading>{t('reach.title', { name: localized(institution.name) })}</PageHeading>
      <p>{t('reach.lead')}</p>
      <p>{t('reach.basis', { asOf, count: countText(enterprises) })}</p>
      <p role="status">
        {state === 'CURRENT' && t('reach.current')}
        {state === 'COUNTING' && (progress ? t('reach.counting', progress) : t('reach.updating'))}
      </p>
      <p className="hint">{t('reach.masking')}</p>
    </>
  );
}
