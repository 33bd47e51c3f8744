import { useCallback } from 'react';
import { useClient } from 'urql';
import type { Question } from '../../../schema/questions.js';
import { InterviewDocument, type InterviewQuery } from '../../generated/operations.js';
import type { Answers } from '../../shared/answers/answers.js';
import { matchInputOf } from '../../shared/answers/matchInput.js';
import { questionById } from '../../shared/answers/targets.js';
import type { Case } from '../../shared/case/useCase.js';
import { nextFixed, openQuestions, questionsToSkip } from './interviewOrder.js';

/** A step waits no longer than this for the engine; then the question that was loaded ahead is shown. */
const patienceMs = 1500;

type Answer = InterviewQuery | undefined;

/**
 * Chooses the question after the given answers: the first three in order, then what settles most by the engine.
 * Where the engine is slow or out of reach, what it said one step ago, else the interview's order. Null when
 * nothing is left that could change a result.
 */
export function useNextQuestion(
  { stored, asOf }: Case,
  ahead: string | undefined,
): (answers: Answers) => Promise<Question | null> {
  const client = useClient();
  return useCallback(
    async (answers) => {
      const fixed = nextFixed(answers, stored);
      if (fixed) return fixed;
      const open = openQuestions(answers, stored);
      const loadedAhead = open.find(({ id }) => id === ahead) ?? open[0] ?? null;
      if (!asOf) return loadedAhead;
      const skip = [...questionsToSkip(answers, undefined)];
      const variables = { input: matchInputOf(answers, stored, asOf), skip };
      const answer = await withPatience(client.query(InterviewDocument, variables).toPromise());
      if (answer?.match.__typename !== 'Match') return loadedAhead;
      const { nextQuestion } = answer.match;
      return nextQuestion ? (questionById(nextQuestion.id) ?? loadedAhead) : null;
    },
    [client, stored, asOf, ahead],
  );
}

async function withPatience(request: Promise<{ data?: Answer }>): Promise<Answer> {
  const patience = new Promise<{ data?: Answer }>((resolve) => setTimeout(() => resolve({}), patienceMs));
  return (await Promise.race([request, patience])).data;
}
