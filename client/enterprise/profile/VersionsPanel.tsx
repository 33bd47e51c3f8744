import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { sourceKindCodes, sourceKindLabel } from '../../../server/domain/index.js';
import { ProfileVersionsDocument, type ProfileVersionsQuery } from '../../generated/operations.js';
import { moment } from '../../shared/format/date.js';
import { useLanguage, useLocalized } from '../../shared/i18n/useLanguage.js';
import { useMoreFocus } from '../../shared/layout/useMoreFocus.js';
import { FailureAlert } from '../../shared/states/FailureAlert.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { fieldAt } from './fields.js';
import { inWords } from './fieldText.js';

type Version = Extract<
  ProfileVersionsQuery['profileVersions'],
  { __typename: 'ProfileVersionConnection' }
>['edges'][number]['node'];

/** The versions of a profile and what each changed; fetched when it is opened. */
export function VersionsPanel({
  creditCode,
  version,
}: {
  readonly creditCode: string;
  readonly version: number;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <details className="panel" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <h2>{t('profile.versions')}</h2>
      </summary>
      {opened &&
        cursors.map((after, index) => (
          <VersionsPage
            key={`${version} ${after ?? ''}`}
            creditCode={creditCode}
            after={after}
            {...(index === cursors.length - 1 && { onMore: (cursor) => setCursors([...cursors, cursor]) })}
          />
        ))}
    </details>
  );
}

function VersionsPage({
  creditCode,
  after,
  onMore,
}: {
  readonly creditCode: string;
  readonly after: string | null;
  readonly onMore?: (cursor: string) => void;
}) {
  const { t } = useTranslation();
  const [{ data, error }, reload] = useQuery({
    query: ProfileVersionsDocument,
    variables: { creditCode, first: 10, after },
    requestPolicy: 'cache-and-network',
  });
  const page = useMoreFocus<HTMLDivElement>(after !== null && data?.profileVersions !== undefined);
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const found = data?.profileVersions;
  if (found === undefined) return <Loading rows={3} />;
  if (found.__typename !== 'ProfileVersionConnection') return <FailureAlert message={found.message} />;
  const { hasNextPage, endCursor } = found.pageInfo;
  return (
    <div ref={page}>
      {found.edges.map(({ node }) => (
        <VersionChanges key={node.version} node={node} />
      ))}
      {hasNextPage && endCursor && onMore && (
        <Button onClick={() => onMore(endCursor)}>{t('profile.moreVersions')}</Button>
      )}
    </div>
  );
}

function VersionChanges({ node }: { readonly node: Version }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const language = useLanguage();
  const time = moment(new Date(node.recordedAt), language);
  const words = (pointer: string, value: unknown) => {
    const field = fieldAt(pointer);
    if (value === null || value === undefined || !field) return t('profile.notGiven');
    return inWords(field, value, language) || t('profile.noRows');
  };
  return (
    <section className="profile__version">
      <h3 tabIndex={-1}>{t('profile.version', { version: node.version, time })}</h3>
      {node.changes.length === 0 && (
        <p className="hint">{t(node.version === 1 ? 'profile.firstVersion' : 'profile.onlySources')}</p>
      )}
      <ul>
        {node.changes.map(({ pointer, label, before, after, beside }) => (
          <li key={`${pointer} ${beside ?? ''}`}>
            {t(beside ? 'profile.changedBeside' : 'profile.changed', {
              name: localized(label),
              before: words(pointer, before),
              after: words(pointer, after),
              source: beside && localized(sourceKindLabel(sourceKindCodes[beside])),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
