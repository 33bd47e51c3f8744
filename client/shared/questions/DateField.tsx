import { useTranslation } from 'react-i18next';
import { inputLabel } from '../answers/inWords.js';
import { TextInput } from '../forms/TextInput.js';
import { useLanguage, useLocalized } from '../i18n/useLanguage.js';
import { FieldFault } from './FieldFault.js';
import type { FieldProps } from './fieldProps.js';

type Part = 'year' | 'month' | 'day';

const places: Readonly<Record<Part, number>> = { year: 0, month: 1, day: 2 };
const widths: Readonly<Record<Part, number>> = { year: 4, month: 2, day: 2 };
/** Each language's own order; a browser's date field would follow the machine's. */
const orders: Readonly<Record<'zh' | 'en', readonly Part[]>> = {
  zh: ['year', 'month', 'day'],
  en: ['day', 'month', 'year'],
};

/** A date in three short fields, kept as `year-month-day` as typed. */
export function DateField({ id, input, typed = '', fault, onChange }: FieldProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const order = orders[useLanguage()];
  const parts = typed.split('-');
  const change = (part: Part, text: string) => {
    const next = ['', '', ''].map((_, place) => (place === places[part] ? text : (parts[place] ?? '')));
    onChange(next.map((piece) => piece.replace(/-/g, '')).join('-'));
  };
  return (
    <fieldset className="field" {...(fault && { 'aria-describedby': `${id}-fault` })}>
      <legend>{localized(inputLabel(input))}</legend>
      <div className="date-parts">
        {order.map((part, index) => (
          <label key={part} className={`date-parts__${part}`}>
            <TextInput
              {...(index === 0 && { id })}
              value={parts[places[part]] ?? ''}
              onChange={(text) => change(part, text)}
              inputMode="numeric"
              maxLength={widths[part]}
              invalid={fault !== undefined}
            />
            <span>{t(`question.${part}`)}</span>
          </label>
        ))}
      </div>
      <FieldFault id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}
