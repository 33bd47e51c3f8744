import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery, type CombinedError } from 'urql';
import type { Question } from '../../../schema/questions.js';
import { InterviewDocument, type InterviewQuery } from '../../generated/operations.js';
import { answeredQuestions } from '../../shared/answers/answeredQuestions.js';
import type { Answers } from '../../shared/answers/answers.js';
import { interviewQuestions, questionById } from '../../shared/answers/targets.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import type { Case } from '../../shared/case/useCase.js';
import { openQuestions, questionsToSkip } from './interviewOrder.js';
import { useNextQuestion } from './useNextQuestion.js';

type Match = Extract<InterviewQuery['match'], { __typename: 'Match' }>;

/** Where the interview stands and how it goes on. */
export interface Interview {
  /** The question on the screen; undefined when nothing is left to ask. */
  readonly current: Question | undefined;
  readonly number: number;
  readonly most: number;
  readonly previous: Question | undefined;
  readonly match: Match | undefined;
  readonly refused: Exclude<InterviewQuery['match'], Match> | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly busy: boolean;
  /** Set when the question was opened from the results, to go back there once it is answered. */
  readonly fromResults: boolean;
  readonly answer: (answers: Answers) => void;
  readonly retry: () => void;
}

/** Runs the interview: the question in the address, the live results, and the step to the next one. */
export function useInterview(theCase: Case): Interview {
  const { answers, stored, input, creditCode, setAnswers } = theCase;
  const navigate = useNavigate();
  const { key } = useLocation();
  const [parameters] = useSearchParams();
  const [busyAt, setBusyAt] = useState<string>();
  const current = questionById(parameters.get('q') ?? '') ?? openQuestions(answers, stored)[0];
  useQuestionInAddress(theCase, current, parameters.has('q'));
  const fromResults = parameters.get('from') === 'results';
  const [{ data, error, fetching }, reload] = useQuery({
    query: InterviewDocument,
    variables: { input: input ?? {}, skip: [...questionsToSkip(answers, current)] },
    pause: input === undefined,
  });
  const match = data?.match.__typename === 'Match' ? data.match : undefined;
  const refused = data && data.match.__typename !== 'Match' ? data.match : undefined;
  const choose = useNextQuestion(theCase, match?.nextQuestion?.id);

  const step = async (next: Answers) => {
    setAnswers(next);
    if (fromResults) return navigate(caseHref('/match/results', creditCode, next));
    setBusyAt(key);
    const question = await choose(next);
    setBusyAt(undefined);
    return navigate(
      question
        ? caseHref('/match', creditCode, next, { q: question.id })
        : caseHref('/match/results', creditCode, next),
    );
  };

  const answered = answeredQuestions(answers);
  const place = answered.findIndex((question) => question.id === current?.id);
  const index = place < 0 ? answered.length : place;
  return {
    current,
    number: index + 1,
    most: interviewQuestions.length,
    previous: answered[index - 1],
    match,
    refused,
    error,
    fetching,
    busy: busyAt !== undefined,
    fromResults,
    answer: (next) => void step(next),
    retry: () => reload({ requestPolicy: 'network-only' }),
  };
}

/** Writes the question that an address left open into it, so that going back comes to the same question. */
function useQuestionInAddress(theCase: Case, current: Question | undefined, named: boolean): void {
  const { answers, creditCode, stored } = theCase;
  const navigate = useNavigate();
  const id = creditCode === null || stored ? current?.id : undefined;
  useEffect(() => {
    if (named || id === undefined) return;
    void navigate(caseHref('/match', creditCode, answers, { q: id }), { replace: true });
  }, [named, id, creditCode, answers, navigate]);
}
