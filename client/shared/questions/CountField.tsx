import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inputLabel } from '../answers/inWords.js';
import { fieldOf } from '../answers/targets.js';
import { TextInput } from '../forms/TextInput.js';
import { useLocalized } from '../i18n/useLanguage.js';
import { FieldFault } from './FieldFault.js';
import type { FieldProps } from './fieldProps.js';
import { TextField } from './TextField.js';

/** A whole number: typed, or chosen from the usual ones with room for another. */
export function CountField(props: FieldProps) {
  return props.input.choices ? <ChosenCount {...props} /> : <TextField {...props} />;
}

function ChosenCount({ id, input, typed, fault, onChange }: FieldProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const choices = input.choices ?? [];
  const isUsual = choices.some(({ value }) => String(value) === typed);
  const [other, setOther] = useState(typed !== undefined && typed !== '' && !isUsual);
  const unit = fieldOf(input.target).unit;
  const choose = (value: string) => {
    setOther(false);
    onChange(value);
  };
  return (
    <fieldset className="field">
      <legend>{localized(inputLabel(input))}</legend>
      <div className="choice-rows">
        {choices.map(({ value, label }, index) => (
          <Radio
            key={value}
            name={id}
            {...(index === 0 && { id })}
            checked={!other && typed === String(value)}
            onChange={() => choose(String(value))}
          >
            {localized(label)}
          </Radio>
        ))}
        <Radio
          name={id}
          checked={other}
          onChange={() => {
            setOther(true);
            onChange('');
          }}
        >
          {t('question.other')}
        </Radio>
      </div>
      {other && (
        <TextInput
          value={typed ?? ''}
          onChange={onChange}
          inputMode="numeric"
          suffix={unit && localized(unit)}
          className="field__figure"
          name={localized(inputLabel(input))}
          invalid={fault !== undefined}
          describedBy={fault && `${id}-fault`}
        />
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </fieldset>
  );
}
