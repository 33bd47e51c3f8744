import { caseHref, type SiteAddress } from './caseAddress.js';
import { useAnswers } from './useAnswers.js';

/** Makes addresses that carry the current enterprise and answers along. */
export function useCaseHref(): (path: string, parameters?: Readonly<Record<string, string>>) => SiteAddress {
  const { creditCode, answers } = useAnswers();
  return (path, parameters) => caseHref(path, creditCode, answers, parameters);
}
