import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EnterprisesDocument } from '../../generated/operations.js';
import { noAnswers } from '../../shared/answers/answers.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { useMoreFocus } from '../../shared/layout/useMoreFocus.js';
import { Loading } from '../../shared/states/Loading.js';
import { ProblemAlert } from '../../shared/states/ProblemAlert.js';
import { demoPageVariables } from './demoPageVariables.js';

interface Props {
  /** The page that an enterprise leads to. */
  readonly path: string;
  readonly after: string | null;
  /** Given for the last page shown: asks for the page after the cursor. */
  readonly onMore?: (cursor: string) => void;
}

/** One page of demo enterprises, each leading to a page of its own. */
export function DemoPage({ path, after, onMore }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [{ data, error }, reload] = useQuery({
    query: EnterprisesDocument,
    variables: demoPageVariables(after),
  });
  const list = useMoreFocus<HTMLUListElement>(after !== null && data?.enterprises !== undefined);
  if (error) return <ProblemAlert error={error} onRetry={() => reload({ requestPolicy: 'network-only' })} />;
  const result = data?.enterprises;
  if (result?.__typename !== 'EnterpriseConnection') return <Loading />;
  const cursor = result.pageInfo.hasNextPage ? result.pageInfo.endCursor : null;
  return (
    <>
      <ul ref={list} className="link-rows">
        {result.edges.map(({ node }) => (
          <li key={node.creditCode}>
            <Link to={caseHref(path, node.creditCode, noAnswers)}>{node.name}</Link>
            {node.summary && <span className="hint">{localized(node.summary)}</span>}
          </li>
        ))}
      </ul>
      {cursor && onMore && <Button onClick={() => onMore(cursor)}>{t('home.demoMore')}</Button>}
    </>
  );
}
