import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.js';
import type { Count } from './reachType.js';

/** Writes a number of enterprises: with separators, as `<5`, or as not shown. */
export function useCountText(): (count: Count) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = new Intl.NumberFormat(language);
  return ({ kind, value }) => {
    switch (kind) {
      case 'EXACT':
        return format.format(value ?? 0);
      case 'UNDER_FIVE':
        return t('reach.underFive');
      case 'WITHHELD':
        return t('reach.withheld');
    }
  };
}
