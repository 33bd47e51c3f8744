import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import type { ReachRow } from './reachType.js';
import { useCountText } from './useCountText.js';

type Missing = NonNullable<ReachRow['counts']>['missing'];

/** The facts that undecided enterprises lack most, with how many lack each. */
export function MissingFactList({ missing }: { readonly missing: Missing }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const countText = useCountText();
  if (missing.length === 0) return t('reach.nothingMissing');
  const isCounted = missing.some(({ count }) => count.kind !== 'WITHHELD');
  return (
    <ul className="reach__missing">
      {missing.map(({ path, label, count }) => (
        <li key={path}>
          {localized(label)}
          {isCounted && <span className="reach__fact">{countText(count)}</span>}
        </li>
      ))}
      {!isCounted && <li className="hint">{t('reach.factsNotCounted')}</li>}
    </ul>
  );
}
