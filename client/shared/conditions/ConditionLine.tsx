import { useTranslation } from 'react-i18next';
import type { ConditionPartsFragment } from '../../generated/operations.js';
import { unbroken } from '../format/unbroken.js';
import { useLocalized } from '../i18n/useLanguage.js';
import { TruthMark } from '../outcome/TruthMark.js';

/** One condition in a line: whether it holds, the sentence, by how much it fails, whether that may be waived. */
export function ConditionLine({ condition }: { readonly condition: ConditionPartsFragment }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { verdict, sentence, gap, near, waivable } = condition;
  const failed = verdict === 'FALSE';
  return (
    <span className="condition">
      <TruthMark truth={verdict} /> {unbroken(localized(sentence))}
      {failed && gap && (
        <span className="condition__gap">{t('condition.gap', { gap: unbroken(localized(gap)) })}</span>
      )}
      {failed && near && t('condition.near')}
      {failed && waivable && t('condition.waivable')}
    </span>
  );
}
