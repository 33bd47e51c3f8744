import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Question } from '../../../schema/questions.js';
import { InterviewDocument } from '../../generated/operations.js';
import type { Case } from '../../shared/case/useCase.js';
import { questionsToSkip } from './interviewOrder.js';

/**
 * Why a question is asked, in the engine's numbers: known where the engine chose it, which is where its answer to
 * "what next" (asked and kept at the step before) names this very question.
 */
export function useWhy({ input, answers }: Case, current: Question | undefined): string | undefined {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: InterviewDocument,
    variables: { input: input ?? {}, skip: [...questionsToSkip(answers, undefined)] },
    pause: input === undefined || current === undefined,
  });
  const next = data?.match.__typename === 'Match' ? data.match.nextQuestion : null;
  if (!next || next.id !== current?.id) return undefined;
  if (next.settles > 0) return t('match.why', { count: next.settles });
  return next.mentions > 0 ? t('match.whyMentions', { count: next.mentions }) : undefined;
}
