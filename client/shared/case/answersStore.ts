import { decodeAnswers, encodeAnswers, type Answers } from '../answers/answers.js';
import { readKept, writeKept } from '../kept.js';
import { creditCodeIn } from './caseAddress.js';

/**
 * The answers of this tab, a set for each stored enterprise and one for the anonymous case. The address mirrors
 * them, so that it can be copied, but going back to an earlier address does not take later answers away.
 */
const known = new Map<string | null, Answers>();
const listeners = new Set<() => void>();

/** The answers of a case; those that the tab's store keeps when the page was loaded anew. */
export function answersOf(creditCode: string | null): Answers {
  const found = known.get(creditCode) ?? decodeAnswers(readKept('session', storeName(creditCode)) ?? '');
  known.set(creditCode, found);
  return found;
}

/** Replaces the answers of a case, and keeps them for the tab. */
export function setAnswersOf(creditCode: string | null, answers: Answers): void {
  known.set(creditCode, answers);
  writeKept('session', storeName(creditCode), encodeAnswers(answers));
  listeners.forEach((listener) => listener());
}

/** Calls the listener after every change until the returned function is called. */
export function subscribeToAnswers(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Takes over the answers of addresses that come from outside: the one the page is loaded with, and one typed or
 * pasted later (its history entry has no state, unlike those of the router).
 */
export function adoptAddresses(): void {
  adopt();
  window.addEventListener('popstate', ({ state }) => {
    if (state === null) adopt();
  });
}

function adopt(): void {
  const { hash, search } = window.location;
  if (hash.length > 1) setAnswersOf(creditCodeIn(search), decodeAnswers(hash));
}

function storeName(creditCode: string | null): string {
  return creditCode ? `answers.${creditCode}` : 'answers';
}
