import { useCallback, useEffect, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { CombinedError } from 'urql';
import type { LocalizedText } from '../../../schema/dictionary.js';
import type { MatchInput } from '../../generated/operations.js';
import { isEmpty, type Answers } from '../answers/answers.js';
import { matchInputOf } from '../answers/matchInput.js';
import { usePlatform } from '../api/usePlatform.js';
import { setAnswersOf } from './answersStore.js';
import { fragmentOf } from './caseAddress.js';
import { useAnswers } from './useAnswers.js';
import { useStoredEnterprise, type NamedEnterprise } from './useStoredEnterprise.js';

/** The case of a page: who is matched, with what answers, and how to change them. */
export interface Case {
  readonly creditCode: string | null;
  readonly answers: Answers;
  /** The stored enterprise, once loaded; null for an anonymous case. */
  readonly stored: NamedEnterprise | null;
  /** The platform's as-of date, once known. */
  readonly asOf: string | undefined;
  /** What to ask the API; undefined while the enterprise or the date is on its way. */
  readonly input: MatchInput | undefined;
  /** Whether there is nothing to match by: no enterprise, no answer. */
  readonly blank: boolean;
  /** Why the enterprise cannot be matched, in the API's words. */
  readonly refusal: LocalizedText | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
  readonly setAnswers: (answers: Answers) => void;
}

/** Reads the case of the current address, and keeps the address's fragment equal to its answers. */
export function useCase(): Case {
  const { creditCode, answers } = useAnswers();
  useFragment(answers);
  const { stored, refusal, error, retry } = useStoredEnterprise(creditCode);
  const asOf = usePlatform()?.asOf;
  const input = useMemo(
    () => (asOf && (creditCode === null || stored) ? matchInputOf(answers, stored, asOf) : undefined),
    [answers, stored, asOf, creditCode],
  );
  const setAnswers = useCallback((next: Answers) => setAnswersOf(creditCode, next), [creditCode]);
  const blank = creditCode === null && isEmpty(answers);
  return { creditCode, answers, stored, asOf, input, blank, refusal, error, retry, setAnswers };
}

function useFragment(answers: Answers): void {
  const { pathname, search, hash, ...location } = useLocation();
  const state: unknown = location.state;
  const navigate = useNavigate();
  const fragment = fragmentOf(answers);
  useEffect(() => {
    if (hash === fragment) return;
    const options = { replace: true, preventScrollReset: true, state };
    void navigate({ pathname, search, hash: fragment }, options);
  }, [pathname, search, hash, state, fragment, navigate]);
}
