import { isCalendarDate } from '../../../server/domain/index.js';
import type { FieldType } from '../../../schema/dictionary.js';
import type { QuestionInput } from '../../../schema/questions.js';
import { fieldOf } from './targets.js';

/** Longest text that an answer may have. */
export const longestText = 100;

const wholeNumber = /^(0|[1-9]\d{0,14})$/;

const shapes: Readonly<Partial<Record<FieldType, (value: string) => boolean>>> = {
  money: (value) => /^-?(0|[1-9]\d{0,13})\.\d{2}$/.test(value),
  integer: (value) => wholeNumber.test(value),
  ratio: (value) => /^-?(0|[1-9]\d{0,9})(\.\d{1,6})?$/.test(value),
  date: isCalendarDate,
  boolean: (value) => value === 'true' || value === 'false',
  text: (value) => value.trim() !== '' && value.length <= longestText,
};

/**
 * Whether a kept value is one that the input can have written: right in shape and among its choices. The API
 * stays the judge of ranges; this only keeps a mangled address from being sent.
 */
export function isCanonical(input: QuestionInput, value: string): boolean {
  if (input.control === 'none') return value === 'true';
  const field = fieldOf(input.target);
  if (field.type === 'enum') return field.values?.some(({ code }) => code === value) ?? false;
  if (input.control === 'choice' && !input.choices?.some((choice) => String(choice.value) === value)) {
    return false;
  }
  return shapes[field.type]?.(value) ?? false;
}

/** The JSON value of a fact under the dictionary's type: whole numbers and truth values are no texts. */
export function factValue(input: QuestionInput, value: string): unknown {
  const { type } = fieldOf(input.target);
  if (type === 'integer') return Number(value);
  if (type === 'boolean') return value === 'true';
  return value;
}
