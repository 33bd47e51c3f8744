import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { pointsOf, type ScoreItem } from './scorecardType.js';

interface Props {
  readonly items: readonly ScoreItem[];
  /** The group whose items are shown. */
  readonly parent: number;
}

/** The items of a group, each with its points and why; a group's own items stand below it. */
export function ScoreItems({ items, parent }: Props) {
  const shown = items.filter((item) => item.parent === parent);
  if (shown.length === 0) return null;
  return (
    <ul className="score-items">
      {shown.map((item) => (
        <li key={item.number}>
          <ScoreLine item={item} />
          <Reasons item={item} />
          <ScoreItems items={items} parent={item.number} />
        </li>
      ))}
    </ul>
  );
}

function ScoreLine({ item }: { readonly item: ScoreItem }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <p className="score-line">
      <span>{localized(item.label)}</span>
      <span className="score-line__points">
        {t('scores.points', { points: pointsOf(item), most: item.most })}
      </span>
    </p>
  );
}

/** What is known of the facts that a table looks at, and which of its bands may apply. */
function Reasons({ item: { facts, bands } }: { readonly item: ScoreItem }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const said = bands.map((band) => ({
    condition: localized(band.condition),
    points: pointsOf(band),
  }));
  const [only] = said;
  return (
    <>
      {facts.length > 0 && (
        <ul className="score-facts">
          {facts.map(({ path, label, value }) => (
            <li key={path} className={value ? undefined : 'score-facts__missing'}>
              {t('scores.found', {
                label: localized(label),
                value: value ? localized(value) : t('scores.notGiven'),
              })}
            </li>
          ))}
        </ul>
      )}
      {only && said.length === 1 && <p className="hint">{t('scores.band', only)}</p>}
      {said.length > 1 && (
        <details className="score-bands">
          <summary>{t('scores.bands', { count: said.length })}</summary>
          <ul>
            {said.map((band) => (
              <li key={band.condition}>{t('scores.possible', band)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
