import { describe, expect, it } from '@jest/globals';
import { nextFixed, openQuestions, questionsToSkip } from '../../client/enterprise/match/interviewOrder.js';
import { answeredQuestions } from '../../client/shared/answers/answeredQuestions.js';
import { decodeAnswers, noAnswers } from '../../client/shared/answers/answers.js';
import { questionById } from '../../client/shared/answers/targets.js';
import { draftOf, readDraft } from '../../client/shared/questions/draft.js';
import type { Question } from '../../schema/questions.js';

const today = '2026-11-24';

function question(id: string): Question {
  const found = questionById(id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

describe('the order of the interview', () => {
  it('starts with the first three, then leaves the choice to the engine', () => {
    expect(nextFixed(noAnswers, null)?.id).toBe('need');
    expect(nextFixed(decodeAnswers('needAmount=1.00&skipped=name'), null)?.id).toBe('registration');
    expect(nextFixed(decodeAnswers('needAmount=1.00&skipped=name.registration'), null)).toBeUndefined();
  });

  it('does not ask what the stored profile answers', () => {
    const stored = {
      creditCode: '91330281MA0DEM021N',
      facts: { name: '示例', regDate: '2019-03-01', staff: null },
    };
    const open = openQuestions(noAnswers, stored).map(({ id }) => id);
    expect(open).toContain('need');
    expect(open).toContain('staff');
    expect(open).not.toContain('name');
    expect(open).not.toContain('registration');
  });

  it('keeps from the engine what is outside the interview, answered, skipped or on the screen', () => {
    const skip = questionsToSkip(decodeAnswers('staff=12&skipped=industry'), question('patents'));
    for (const id of ['debtRatio', 'need', 'staff', 'industry', 'patents']) expect(skip).toContain(id);
    expect(skip).not.toContain('revenue');
    expect(new Set(skip).size).toBe(skip.length);
  });

  it('lists answered questions in the order of answering, an answer that several share once', () => {
    const answers = decodeAnswers('staff=12&patents.none=true&needAmount=1.00&skipped=name');
    expect(answeredQuestions(answers).map(({ id }) => id)).toEqual(['staff', 'patents', 'need', 'name']);
  });
});

describe('a question’s fields', () => {
  it('hold what was answered, as it was typed', () => {
    const answers = decodeAnswers('needAmount=805000.00&needTermMonths=12');
    expect(draftOf(question('need'), answers)).toEqual({ needAmount: '80.5', needTermMonths: '12' });
  });

  it('give values for what is filled in, and leave the rest unknown', () => {
    expect(readDraft(question('need'), { needAmount: '300', needPurpose: '' }, today)).toEqual({
      kind: 'values',
      values: { needAmount: '3000000.00' },
    });
  });

  it('count unticked titles as “no”', () => {
    const reading = readDraft(question('honours'), { hnte: 'true' }, today);
    expect(reading).toMatchObject({ kind: 'values', values: { hnte: 'true', srdi: 'false' } });
  });

  it('let “none at all” stand alone', () => {
    const draft = { 'patents.none': 'true', validInventions: 'many' };
    expect(readDraft(question('patents'), draft, today)).toEqual({
      kind: 'values',
      values: { 'patents.none': 'true' },
    });
  });

  it('tell “not sure” from nothing at all, and name every fault', () => {
    expect(readDraft(question('standing'), { taxGrade: '' }, today)).toEqual({ kind: 'unsure' });
    expect(readDraft(question('standing'), {}, today)).toEqual({ kind: 'nothing' });
    const reading = readDraft(question('registration'), { regDate: '2030-1-1' }, today);
    expect(reading).toMatchObject({ kind: 'faults', faults: [{ key: 'regDate' }] });
  });
});
