import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { latestChange, type Change, type ProductOutcome } from './latestChange.js';

interface Edge {
  readonly node: ProductOutcome;
}

const nodeOf = ({ node }: Edge) => node;

interface Props {
  readonly edges: readonly Edge[] | undefined;
}

/** Says what the last answer that changed anything changed. */
export function LatestChange({ edges }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const [seen, setSeen] = useState<readonly Edge[]>();
  const [change, setChange] = useState<Change>();
  if (edges && edges !== seen) {
    const next = seen && latestChange(seen.map(nodeOf), edges.map(nodeOf));
    setSeen(edges);
    if (next) setChange(next);
  }
  if (!change) return null;
  const { product, others } = change;
  const words = { name: localized(product.product.name), outcome: t(`outcome.${product.outcome}`) };
  return (
    <p className="hint counts__change">
      {others === 0 ? t('match.latestChange', words) : t('match.latestChanges', { ...words, count: others })}
    </p>
  );
}
