import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../../../schema/dictionary.js';
import { TextInput } from '../../shared/forms/TextInput.js';
import { useLocalized } from '../../shared/i18n/useLanguage.js';
import { FieldFault } from '../../shared/questions/FieldFault.js';
import type { EditFault } from './edits.js';
import { fieldId } from './openFact.js';
import { useUnit } from './useUnit.js';

interface Props {
  readonly field: FieldDefinition;
  /** The key of the field's change. */
  readonly at: string;
  readonly typed: string;
  readonly faults: readonly EditFault[];
  readonly onChange: (typed: string) => void;
}

const inputModes: Readonly<Partial<Record<FieldDefinition['type'], 'decimal' | 'numeric'>>> = {
  money: 'decimal',
  ratio: 'decimal',
  decimal: 'decimal',
  integer: 'numeric',
};

/** One field with its label, unit and fault. */
export function FactInput({ field, at, typed, faults, onChange }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const id = fieldId(at);
  const fault = faults.find(({ key }) => key === at)?.message;
  const unit = useUnit(field);
  const choices = useChoices(field);
  return (
    <div className="field profile__input">
      <label htmlFor={id}>
        {localized(field.label)}
        {unit && <span className="field__unit"> ({unit})</span>}
      </label>
      {choices ? (
        <select id={id} value={typed} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('profile.notGiven')}</option>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <>
          {field.type === 'date' && (
            <span id={`${id}-hint`} className="hint">
              {t('profile.dateHint')}
            </span>
          )}
          <TextInput
            id={id}
            value={typed}
            onChange={onChange}
            inputMode={inputModes[field.type] ?? 'text'}
            invalid={fault !== undefined}
            describedBy={fault ? `${id}-fault` : field.type === 'date' ? `${id}-hint` : undefined}
          />
        </>
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** Values and names where a field is chosen from a few. */
function useChoices({
  type,
  values = [],
}: FieldDefinition): readonly (readonly [string, string])[] | undefined {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (type === 'boolean')
    return [
      ['true', t('profile.yes')],
      ['false', t('profile.no')],
    ];
  return type === 'enum' ? values.map(({ code, label }) => [code, localized(label)]) : undefined;
}
