import type { LocalizedText } from './dictionary.js';

/** What an answer writes: an input fact, a self-declared value of a derived field, a member of last year's row, or an empty collection. */
export type AnswerTarget =
  | { readonly kind: 'fact'; readonly code: string }
  | { readonly kind: 'declared'; readonly code: string }
  | { readonly kind: 'yearRow'; readonly collection: string; readonly member: string }
  | { readonly kind: 'emptyCollection'; readonly collection: string };

/**
 * One thing to fill in. `none` is a box such as "no patents at all", which excludes the question's other inputs.
 * The unit and the allowed values come from the dictionary field that the target names.
 */
export interface QuestionInput {
  readonly control: 'amount' | 'number' | 'percent' | 'date' | 'choice' | 'yesNo' | 'text' | 'check' | 'none';
  readonly target: AnswerTarget;
  readonly label?: LocalizedText;
  readonly choices?: readonly { readonly value: string | number; readonly label: LocalizedText }[];
}

/** A question in people's words; `settles` are the missing facts (dictionary paths) that its answer gives. */
export interface Question {
  readonly id: string;
  readonly text: LocalizedText;
  readonly hint?: LocalizedText;
  /** One of the ten of the first interview, in its place of order; the others are asked where a result waits for them. */
  readonly interview?: number;
  readonly settles: readonly string[];
  readonly inputs: readonly QuestionInput[];
}
