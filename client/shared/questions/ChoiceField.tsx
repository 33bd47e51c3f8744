import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '../../../schema/dictionary.js';
import { inputLabel } from '../answers/inWords.js';
import { fieldOf } from '../answers/targets.js';
import { useLocalized } from '../i18n/useLanguage.js';
import type { FieldProps } from './fieldProps.js';

/** More choices than this are a list to open, not rows. */
const mostRows = 6;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several values, "not sure" among them: rows of radio buttons, or a native list when there are many. */
export function ChoiceField(props: FieldProps) {
  const choices = useChoices(props.input);
  return choices.length > mostRows ? (
    <ListField {...props} choices={choices} />
  ) : (
    <RowsField {...props} choices={choices} />
  );
}

type Props = FieldProps & { readonly choices: readonly Choice[] };

function RowsField({ id, input, typed, onChange, choices }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const rows = [...choices, { value: '', label: t('question.notSure') }];
  return (
    <fieldset className="field">
      <legend>{localized(inputLabel(input))}</legend>
      <div className="choice-rows">
        {rows.map(({ value, label }, index) => (
          <Radio
            key={value}
            name={id}
            {...(index === 0 && { id })}
            checked={typed === value}
            onChange={() => onChange(value)}
          >
            {label}
          </Radio>
        ))}
      </div>
    </fieldset>
  );
}

function ListField({ id, input, typed, onChange, choices }: Props) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <div className="field">
      <label htmlFor={id}>{localized(inputLabel(input))}</label>
      <select id={id} value={typed ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('question.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The input's own choices, else yes and no, else the values that the dictionary allows. */
function useChoices(input: FieldProps['input']): readonly Choice[] {
  const { t } = useTranslation();
  const localized = useLocalized();
  const choice = (value: string | number, label: LocalizedText) => ({
    value: String(value),
    label: localized(label),
  });
  if (input.choices) return input.choices.map(({ value, label }) => choice(value, label));
  if (input.control === 'yesNo') {
    return [
      { value: 'true', label: t('question.yes') },
      { value: 'false', label: t('question.no') },
    ];
  }
  return (fieldOf(input.target).values ?? []).map(({ code, label }) => choice(code, label));
}
