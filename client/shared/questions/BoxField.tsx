import { Checkbox } from 'antd';
import { inputLabel } from '../answers/inWords.js';
import { useLocalized } from '../i18n/useLanguage.js';
import type { FieldProps } from './fieldProps.js';

/** A box to tick: one of several titles, or "none at all". */
export function BoxField({ id, input, typed, onChange }: FieldProps) {
  const localized = useLocalized();
  return (
    <div className="field choice-rows">
      <Checkbox
        id={id}
        checked={typed === 'true'}
        onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
      >
        {localized(inputLabel(input))}
      </Checkbox>
    </div>
  );
}
