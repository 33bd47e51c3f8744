import type { LocalizedText } from '../../../schema/dictionary.js';
import type { Question, QuestionInput } from '../../../schema/questions.js';
import type { Answers } from '../answers/answers.js';
import { targetKey } from '../answers/targets.js';
import { readTyped, typedText } from '../answers/typed.js';

/** What stands in a question's fields now, as typed, by target key; `''` under a choice is "not sure". */
export type Draft = Readonly<Record<string, string>>;

/** One thing to put right, at the field of that key. */
export interface DraftFault {
  readonly key: string;
  readonly message: LocalizedText;
}

/** A draft read: canonical values, "not sure" throughout, nothing at all, or what is wrong. */
export type DraftReading =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'faults'; readonly faults: readonly DraftFault[] };

/** The fields filled with what was answered before. */
export function draftOf(question: Question, answers: Answers): Draft {
  return Object.fromEntries(
    question.inputs.flatMap((input) => {
      const key = targetKey(input.target);
      const value = answers.values[key];
      return value === undefined ? [] : [[key, typedText(input, value)] as const];
    }),
  );
}

/** The box that excludes the question's other fields, where it is ticked. */
export function tickedNone(question: Question, draft: Draft): QuestionInput | undefined {
  return question.inputs.find(
    (input) => input.control === 'none' && draft[targetKey(input.target)] === 'true',
  );
}

/**
 * Reads a question's fields. A ticked "none at all" stands alone; boxes left unticked are answers (no), every
 * other field left empty stays unknown.
 */
export function readDraft(question: Question, draft: Draft, today: string): DraftReading {
  const none = tickedNone(question, draft);
  if (none) return { kind: 'values', values: { [targetKey(none.target)]: 'true' } };
  const values: Record<string, string> = {};
  const faults: DraftFault[] = [];
  for (const input of question.inputs.filter(({ control }) => control !== 'none')) {
    const key = targetKey(input.target);
    if (input.control === 'check') values[key] = draft[key] ?? 'false';
    else {
      const typed = readTyped(input, draft[key] ?? '', today);
      if (typed.kind === 'value') values[key] = typed.value;
      if (typed.kind === 'fault') faults.push({ key, message: typed.message });
    }
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  if (Object.keys(values).length > 0) return { kind: 'values', values };
  return saidUnsure(question, draft) ? { kind: 'unsure' } : { kind: 'nothing' };
}

function saidUnsure(question: Question, draft: Draft): boolean {
  const choices = question.inputs.filter(({ control }) => control === 'choice' || control === 'yesNo');
  return choices.some(({ target }) => draft[targetKey(target)] === '');
}
