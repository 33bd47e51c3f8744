import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery, type CombinedError } from 'urql';
import type { Question } from '../../../schema/questions.js';
import { InterviewDocument, type InterviewQuery } from '../../generated/operations.js';
import { answeredQuestions } from '../../shared/answers/answeredQuestions.js';
import type { Answers } from '../../shared/answers/answers.js';
import { interviewQuestions, questionById } from '../../shared/answers/targets.js';
import { caseHref } from '../../shared/case/caseAddress.js';
import { readReturn, returnParameter, type ReturnPlace } from '../../shared/case/returnPlace.js';
import type { Case } from '../../shared/case/useCase.js';
import { useQuestionHref } from '../../shared/case/useQuestionHref.js';
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
  /** The page that the question was opened from, to go back there once it is answered. */
  readonly from: ReturnPlace | undefined;
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
  const from = readReturn(parameters.get(returnParameter));
  const [{ data, error, fetching }, reload] = useQuery({
    query: InterviewDocument,
    variables: { input: input ?? {}, skip: [...questionsToSkip(answers, current)] },
    pause: input === undefined,
  });
  const match = data?.match.__typename === 'Match' ? data.match : undefined;
  const refused = data && data.match.__typename !== 'Match' ? data.match : undefined;
  const choose = useNextQuestion(theCase, match?.nextQuestion?.id);

  const addressAfter = async (next: Answers) => {
    if (from) return caseHref(from.pathname, creditCode, next, from.parameters);
    const question = await choose(next);
    return question
      ? caseHref('/match', creditCode, next, { q: question.id })
      : caseHref('/match/results', creditCode, next);
  };
  const step = async (next: Answers) => {
    setAnswers(next);
    setBusyAt(key);
    // Waiting, however short, lets this page's address take the answers before it is left.
    const address = await addressAfter(next);
    setBusyAt(undefined);
    return navigate(address);
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
    from,
    answer: (next) => void step(next),
    retry: () => reload({ requestPolicy: 'network-only' }),
  };
}

/** Writes the question that an address left open into it, so that going back comes to the same question. */
function useQuestionInAddress(theCase: Case, current: Question | undefined, named: boolean): void {
  const { creditCode, stored } = theCase;
  const navigate = useNavigate();
  const questionHref = useQuestionHref();
  const id = creditCode === null || stored ? current?.id : undefined;
  useEffect(() => {
    if (named || id === undefined) return;
    void navigate(questionHref(id), { replace: true });
  }, [named, id, questionHref, navigate]);
}
