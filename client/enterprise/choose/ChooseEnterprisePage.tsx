import { useTranslation } from 'react-i18next';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { DemoList } from '../demo/DemoList.js';
import { chooseTexts } from '../../shared/workspace/choose.texts.js';

addTexts(chooseTexts);

/** Stands for signing in until there are accounts: whose workspace is opened. */
export function Component() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <PageHeading>{t('workspace.chooseEnterprise')}</PageHeading>
      <p className="hint">{t('choose.noAccounts')}</p>
      <DemoList path="/e/profile" />
    </div>
  );
}
