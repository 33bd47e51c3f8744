import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { ReachPart } from './ReachPart.js';
import { reachTexts } from './reach.texts.js';
import './reach.css';

addTexts(reachTexts);

/** An institution's first page: its products, and whom each reaches now. */
export function Component() {
  const { t } = useTranslation();
  const [given] = useSearchParams();
  const institution = given.get('institution') ?? '';
  return (
    <div className="page page--work">
      {institution === '' ? (
        <>
          <PageHeading>{t('reach.tabTitle')}</PageHeading>
          <p>
            {t('reach.noInstitution')} <Link to="/i">{t('reach.choose')}</Link>
          </p>
        </>
      ) : (
        <ReachPart key={institution} institution={institution} after={null} />
      )}
    </div>
  );
}
