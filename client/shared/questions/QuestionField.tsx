import type { ReactNode } from 'react';
import type { QuestionInput } from '../../../schema/questions.js';
import { BoxField } from './BoxField.js';
import { ChoiceField } from './ChoiceField.js';
import { CountField } from './CountField.js';
import { DateField } from './DateField.js';
import type { FieldProps } from './fieldProps.js';
import { TextField } from './TextField.js';

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
