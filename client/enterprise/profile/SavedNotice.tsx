import { useTranslation } from 'react-i18next';
import { addressLabel, valueAt, type BorderFacts, type Row } from '../../../server/domain/index.js';
import { useLanguage } from '../../shared/i18n/useLanguage.js';

/** What was just saved, and which of it does not count. */
export interface Saved {
  readonly version: number;
  readonly notCounted: readonly string[];
}

/** Says that a save went well, and what of it a more reliable source contradicts. */
export function SavedNotice({ saved, facts }: { readonly saved: Saved; readonly facts: BorderFacts }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = saved.notCounted.map((pointer) => addressLabel(pointer, rowOf(facts, pointer))[language]);
  return (
    <>
      <p>{t('profile.saved', { version: saved.version })}</p>
      {names.length > 0 && (
        <p>{t('profile.notCounted', { names: names.join(language === 'zh' ? '、' : ', ') })}</p>
      )}
    </>
  );
}

function rowOf(facts: BorderFacts, pointer: string): Row | undefined {
  const row = valueAt(facts, pointer.split('/').slice(0, 3).join('/'));
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : undefined;
}
