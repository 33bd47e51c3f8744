import { useLocation } from 'react-router';
import { caseHref, type SiteAddress } from './caseAddress.js';
import { returnParameter, writeReturn } from './returnPlace.js';
import { useAnswers } from './useAnswers.js';

/** The page that asks the questions. */
const questionsPath = '/match';

/**
 * Makes the address of a question (by its id, else of the first that stands open) whose answer leads back to the
 * page it is asked from. From one question to another that place is kept.
 */
export function useQuestionHref(): (questionId?: string) => SiteAddress {
  const { pathname, search } = useLocation();
  const { creditCode, answers } = useAnswers();
  const from =
    pathname === questionsPath
      ? new URLSearchParams(search).get(returnParameter)
      : writeReturn(pathname, search);
  return (questionId) =>
    caseHref(questionsPath, creditCode, answers, {
      ...(questionId && { q: questionId }),
      ...(from && { [returnParameter]: from }),
    });
}
