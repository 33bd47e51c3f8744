import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../i18n/texts.js';

interface Props<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  /** The code chosen; empty for all. */
  readonly chosen: Code | '';
  readonly words: (code: Code) => TextKey;
  readonly all: string;
  readonly onChoose: (code: Code | '') => void;
}

/** A native list that narrows by one of several codes, or by none. */
export function CodeFilter<Code extends string>(props: Props<Code>) {
  const { label, codes, chosen, words, all, onChoose } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => onChoose(codes.find((code) => code === event.target.value) ?? '')}
      >
        <option value="">{all}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {t(words(code))}
          </option>
        ))}
      </select>
    </div>
  );
}
