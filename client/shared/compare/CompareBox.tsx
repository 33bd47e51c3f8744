import { useTranslation } from 'react-i18next';
import { mostChosen, toggled } from './chosen.js';
import { useChosen } from './useChosen.js';

interface Props {
  readonly slug: string;
  readonly version: number;
  readonly name: string;
}

/** Chooses a product for comparison; when four are chosen, the others can't be. */
export function CompareBox({ slug, version, name }: Props) {
  const { t } = useTranslation();
  const { chosen, choose } = useChosen();
  const isChosen = chosen.some((one) => one.slug === slug);
  return (
    <label className="compare-box">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isChosen && chosen.length === mostChosen}
        aria-label={t('compareBox.of', { name })}
        onChange={() => choose((those) => toggled(those, { slug, version }))}
      />
      {t('compareBox.label')}
    </label>
  );
}
