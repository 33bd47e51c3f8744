import { useTranslation } from 'react-i18next';
import type { ProductExplanationQuery, WayPartsFragment } from '../../generated/operations.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';

type Found = NonNullable<
  Extract<ProductExplanationQuery['explanation'], { __typename: 'Explanation' }>['item']['ways']
>;

/** Ways shown before the reader asks for the others; paper, which can't be asked, has all. */
const mostOpen = 3;

/** What would make the enterprise eligible: ways of which each is enough, the least effort first. */
export function WaysIn({ found }: { readonly found: Found }) {
  const { t } = useTranslation();
  const { ways, totalCount, complete } = found;
  const others = ways.slice(mostOpen);
  const cut = totalCount - ways.length;
  return (
    <section aria-labelledby="ways" className="ways">
      <h3 id="ways">{t('way.title')}</h3>
      <p className="hint">{t(ways.length > 0 ? 'way.lead' : 'way.none')}</p>
      {ways.length > 0 && <Ways ways={ways.slice(0, mostOpen)} />}
      {others.length > 0 && (
        <details className="no-effect">
          <summary>{t('way.more', { count: others.length })}</summary>
          <Ways ways={others} />
          {cut > 0 && <p className="hint">{t('way.cut', { count: cut })}</p>}
        </details>
      )}
      {!complete && <p className="hint">{t('way.incomplete')}</p>}
    </section>
  );
}

function Ways({ ways }: { readonly ways: readonly WayPartsFragment[] }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <ul className="ways__list">
      {ways.map(({ changes }) => (
        <li key={changes.map(({ path }) => path).join()}>
          <ul>
            {changes.map(({ path, sentence, effort }) => (
              <li key={path}>
                {localized(sentence)} <span className="ways__effort">· {t(effortKey(effort))}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const EFFORTS = ['way.effort.1', 'way.effort.2', 'way.effort.3', 'way.effort.4', 'way.effort.5'] as const;

/** The words of an effort from 1 to 5. */
const effortKey = (effort: number) => EFFORTS[effort - 1] ?? 'way.effort.5';
