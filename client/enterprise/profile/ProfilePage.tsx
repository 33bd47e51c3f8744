import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { PortraitDocument } from '../../generated/operations.js';
import { creditCodeIn } from '../../shared/case/caseAddress.js';
import { addTexts } from '../../shared/i18n/lateTexts.js';
import { PageHeading } from '../../shared/layout/PageHeading.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { DemoList } from '../demo/DemoList.js';
import { profileTexts } from './profile.texts.js';
import { ProfileEditor } from './ProfileEditor.js';
import type { Portrait } from './portrait.js';
import './profile.css';

addTexts(profileTexts);

/** 企业画像: an enterprise's facts, what is missing, and their editing. */
export function Component() {
  const { t } = useTranslation();
  const creditCode = creditCodeIn(useLocation().search);
  if (creditCode !== null) return <ProfileOf key={creditCode} creditCode={creditCode} />;
  return (
    <div className="page">
      <PageHeading>{t('workspace.profile')}</PageHeading>
      <p className="hint">{t('profile.choose')}</p>
      <DemoList path="/e/profile" />
    </div>
  );
}

function ProfileOf({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: PortraitDocument,
    variables: { creditCode },
    requestPolicy: 'cache-and-network',
  });
  const view = data?.profile.__typename === 'ProfileView' ? data.profile : undefined;
  const { base, onSaved, onRebased } = useBase(view);
  return (
    <div className="page page--work profile">
      <PageHeading title={t('workspace.profile')}>
        {base ? `${t('workspace.profile')} · ${base.name}` : t('workspace.profile')}
      </PageHeading>
      {error && <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading rows={10} />}
      {data && data.profile.__typename !== 'ProfileView' && <FailureAlert message={data.profile.message} />}
      {base && (
        <ProfileEditor
          base={base}
          onRebased={onRebased}
          onSaved={(version) => {
            onSaved(version);
            reload({ requestPolicy: 'network-only' });
          }}
        />
      )}
    </div>
  );
}

/**
 * The version that is edited. A newer one that comes in by itself does not replace it, for what was typed rests on
 * it; the one that was just saved does, or the one that edits were put on top of.
 */
function useBase(view: Portrait | undefined) {
  const [base, setBase] = useState<Portrait>();
  const [awaited, setAwaited] = useState<number>();
  const isSaved = awaited !== undefined && view !== undefined && view.version >= awaited;
  if (view && (base === undefined || isSaved)) {
    setBase(view);
    setAwaited(undefined);
  }
  return { base, onSaved: setAwaited, onRebased: setBase };
}
