import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { ProductNames } from './ProductNames.js';
import type { Portrait } from './portrait.js';
import { openFact } from './openFact.js';

/** This many are shown; the rest is folded. */
const first = 5;

/** The missing facts for which products wait, the one that settles most first. */
export function WaitingPanel({ waiting }: Pick<Portrait, 'waiting'>) {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">{t('profile.waiting')}</h2>
      {waiting.length === 0 && <p>{t('profile.nothingWaiting')}</p>}
      <WaitingRows waiting={waiting.slice(0, first)} />
      {waiting.length > first && (
        <details>
          <summary>{t('profile.moreWaiting', { count: waiting.length - first })}</summary>
          <WaitingRows waiting={waiting.slice(first)} />
        </details>
      )}
    </section>
  );
}

function WaitingRows({ waiting }: Pick<Portrait, 'waiting'>) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (waiting.length === 0) return null;
  return (
    <ul className="profile__waiting">
      {waiting.map(({ path, label, products, settles }) => (
        <li key={path}>
          <strong>{localized(label)}</strong>
          <ProductNames
            summary={t('profile.waitingFor', { count: products.length, settles })}
            products={products}
          />
          <button
            type="button"
            className="text-button"
            aria-label={`${t('profile.fillIn')} ${localized(label)}`}
            onClick={() => openFact(path)}
          >
            {t('profile.fillIn')}
          </button>
        </li>
      ))}
    </ul>
  );
}
