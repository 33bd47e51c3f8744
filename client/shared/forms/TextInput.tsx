interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly id?: string;
  /** The field's name where no label element names it. */
  readonly name?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  /** The unit, shown at the end of the field. */
  readonly suffix?: string | undefined;
  readonly maxLength?: number;
  readonly invalid?: boolean;
  /** Ids of hints and faults that readers say with the field. */
  readonly describedBy?: string | undefined;
  readonly className?: string;
}

/**
 * A line of text. A plain `input`, since the component library's brings its whole form machinery into the first
 * load; never a number field, whose spinners and wheel change figures by accident.
 */
export function TextInput(props: Props) {
  const { value, onChange, id, name, inputMode = 'text', suffix, maxLength, invalid = false } = props;
  return (
    <span className={`text-input ${props.className ?? ''}`}>
      <input
        type="text"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputMode={inputMode}
        autoComplete="off"
        {...(id && { id })}
        {...(name && { 'aria-label': name })}
        {...(maxLength && { maxLength })}
        {...(invalid && { 'aria-invalid': true })}
        {...(props.describedBy && { 'aria-describedby': props.describedBy })}
      />
      {suffix && (
        <span className="text-input__suffix" aria-hidden="true">
          {suffix}
        </span>
      )}
    </span>
  );
}
