import type { LocalizedText } from '../../../schema/dictionary.js';
import type { QuestionInput } from '../../../schema/questions.js';

/** What every field is given: its id, what it fills, what is typed, what is wrong, whom to tell. */
export interface FieldProps {
  readonly id: string;
  readonly input: QuestionInput;
  /** As typed; undefined while untouched. */
  readonly typed: string | undefined;
  readonly fault: LocalizedText | undefined;
  readonly onChange: (typed: string) => void;
}
