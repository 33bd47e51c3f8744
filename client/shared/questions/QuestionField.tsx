import type { ReactNode } from 'react';
import type { LocalizedText } from '../../../schema/dictionary.js';
import type { QuestionInput } from '../../../schema/questions.js';
import { BoxField } from './BoxField.js';
import { ChoiceField } from './ChoiceField.js';
import { CountField } from './CountField.js';
import { DateField } from './DateField.js';
import { TextField } from './TextField.js';

/** What every field is given: its id, what it fills, what is typed, what is wrong, whom to tell. */
export interface FieldProps {
  readonly id: string;
  readonly input: QuestionInput;
  /** As typed; undefined while untouched. */
  readonly typed: string | undefined;
  readonly fault: LocalizedText | undefined;
  readonly onChange: (typed: string) => void;
}

const fields: Readonly<Record<QuestionInput['control'], (props: FieldProps) => ReactNode>> = {
  amount: TextField,
  percent: TextField,
  text: TextField,
  number: CountField,
  date: DateField,
  choice: ChoiceField,
  yesNo: ChoiceField,
  check: BoxField,
  none: BoxField,
};

/** The field that an input's control asks for. */
export function QuestionField(props: FieldProps) {
  const Field = fields[props.input.control];
  return <Field {...props} />;
}
