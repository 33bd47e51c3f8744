import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import type { Answers } from '../answers/answers.js';
import { answersOf, subscribeToAnswers } from './answersStore.js';
import { creditCodeIn } from './caseAddress.js';

/** The case of the current address: its credit code (null: anonymous) and the answers of this tab for it. */
export function useAnswers(): { readonly creditCode: string | null; readonly answers: Answers } {
  const creditCode = creditCodeIn(useLocation().search);
  const answers = useSyncExternalStore(subscribeToAnswers, () => answersOf(creditCode));
  return { creditCode, answers };
}
