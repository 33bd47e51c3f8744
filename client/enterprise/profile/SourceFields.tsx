import { useTranslation } from 'react-i18next';
import { sourceKindLabel, sourceKindName, sourceKinds } from '../../../server/domain/index.js';
import type { FactSourceKind } from '../../generated/operations.js';
import { TextInput } from '../../shared/forms/TextInput.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { sourceDateId } from './useFieldSaving.js';
import type { ChangeSource } from './useSaving.js';

/** Who says what is to be saved, and as of when. */
export function SourceFields({
  source,
  onChange,
}: {
  readonly source: ChangeSource;
  readonly onChange: (source: ChangeSource) => void;
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <div className="profile__cells">
      <div className="field">
        <label htmlFor="source-kind">{t('profile.kind')}</label>
        <select
          id="source-kind"
          value={source.kind}
          onChange={(event) => onChange({ ...source, kind: event.target.value as FactSourceKind })}
        >
          {sourceKinds.map(({ kind }) => (
            <option key={kind} value={sourceKindName(kind)}>
              {localized(sourceKindLabel(kind))}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="source-title">{t('profile.title')}</label>
        <TextInput
          id="source-title"
          value={source.title}
          maxLength={100}
          onChange={(title) => onChange({ ...source, title })}
        />
      </div>
      <div className="field">
        <label htmlFor={sourceDateId}>
          {t('profile.date')} <span className="field__unit">{t('profile.dateForm')}</span>
        </label>
        <TextInput id={sourceDateId} value={source.date} onChange={(date) => onChange({ ...source, date })} />
      </div>
    </div>
  );
}
