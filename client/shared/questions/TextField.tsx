import { useTranslation } from 'react-i18next';
import { inputLabel, typedAmountInWords } from '../answers/inWords.js';
import { fieldOf } from '../answers/targets.js';
import { TextInput } from '../forms/TextInput.js';
import { useLanguage, useLocalized } from '../i18n/useLanguage.js';
import { FieldFault } from './FieldFault.js';
import type { FieldProps } from './fieldProps.js';

/** A line of text: a name, a number with its unit, an amount in 万元 with what it comes to, a percentage. */
export function TextField({ id, input, typed = '', fault, onChange }: FieldProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const unit = useUnit(input);
  const amount = useAmountInWords(input, typed);
  const described = [fault && `${id}-fault`, amount && `${id}-amount`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {localized(inputLabel(input))}
        {unit && <span className="field__unit">{t('question.unit', { unit })}</span>}
      </label>
      <TextInput
        id={id}
        value={typed}
        onChange={onChange}
        inputMode={mayBeNegative(input) ? 'text' : (inputModes[input.control] ?? 'text')}
        suffix={unit}
        className={input.control === 'text' ? 'field__text' : 'field__figure'}
        invalid={fault !== undefined}
        describedBy={described}
      />
      {amount && (
        <p id={`${id}-amount`} className="hint">
          {t('question.amountIs', { amount })}
        </p>
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
}

/** Phones show the digits at once. */
const inputModes: Readonly<Partial<Record<FieldProps['input']['control'], 'decimal' | 'numeric'>>> = {
  amount: 'decimal',
  percent: 'decimal',
  number: 'numeric',
};

/** Digit pads of phones lack the minus sign that a loss or a fall needs. */
function mayBeNegative(input: FieldProps['input']): boolean {
  const { type, range } = fieldOf(input.target);
  const signed = type === 'money' || type === 'ratio';
  return signed && (range === undefined || String(range[0]).startsWith('-'));
}

function useUnit(input: FieldProps['input']): string | undefined {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (input.control === 'amount') return t('question.amountUnit');
  if (input.control === 'percent') return '%';
  const { unit } = fieldOf(input.target);
  return unit && localized(unit);
}

function useAmountInWords(input: FieldProps['input'], typed: string): string | undefined {
  const language = useLanguage();
  return input.control === 'amount' ? typedAmountInWords(typed, language) : undefined;
}
