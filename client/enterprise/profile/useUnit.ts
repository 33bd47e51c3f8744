import type { FieldDefinition } from '../../../schema/dictionary.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';

/** In what a field is given: yuan, per cent, or the dictionary's unit; undefined where it has none. */
export function useUnit({ type, unit }: FieldDefinition): string | undefined {
  const localized = useLocalized();
  if (type === 'money') return localized({ zh: '元', en: 'CNY' });
  if (type === 'ratio') return '%';
  return unit && localized(unit);
}
