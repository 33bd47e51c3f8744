import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeAnswers,
  encodeAnswers,
  hasValue,
  isAnswered,
  noAnswers,
  withAnswer,
  withSkipped,
} from '../../client/shared/answers/answers.js';
import { compareDecimals, shiftPoint } from '../../client/shared/answers/decimal.js';
import { answerInWords } from '../../client/shared/answers/inWords.js';
import { matchInputOf } from '../../client/shared/answers/matchInput.js';
import { inputsByKey, interviewQuestions, questionById } from '../../client/shared/answers/targets.js';
import { readTyped, typedText } from '../../client/shared/answers/typed.js';
import type { Question, QuestionInput } from '../../schema/questions.js';

const asOf = '2026-11-24';

function question(id: string): Question {
  const found = questionById(id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

function input(key: string): QuestionInput {
  const found = inputsByKey.get(key);
  if (!found) throw new Error(`no input ${key}`);
  return found;
}

describe('the interview', () => {
  it('has at most ten questions and starts with need, name and registration', () => {
    expect(interviewQuestions.length).toBeLessThanOrEqual(10);
    expect(interviewQuestions.slice(0, 3).map(({ id }) => id)).toEqual(['need', 'name', 'registration']);
  });
});

describe('answers', () => {
  it('survive the address: what is written is read back', () => {
    const answers = withSkipped(
      withAnswer(withAnswer(noAnswers, question('need'), { needAmount: '3000000.00' }), question('name'), {
        name: '余姚示例&塑料=有限公司 #1',
      }),
      question('staff'),
    );
    expect(decodeAnswers(`#${encodeAnswers(answers)}`)).toEqual(answers);
  });

  it('drop what a mangled address holds: unknown keys, wrong shapes, foreign choices', () => {
    const read = decodeAnswers(
      '#staff=-3&needAmount=3e6&taxGrade=Z&__proto__=1&industryCode=9999&skipped=x.name',
    );
    expect(read).toEqual({ values: {}, skipped: ['name'] });
  });

  it('read any address without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decodeAnswers(text);
        expect(decodeAnswers(encodeAnswers(read))).toEqual(read);
      }),
    );
  });

  it('replace all former values of a question, and end its being skipped', () => {
    const before = withSkipped(
      withAnswer(noAnswers, question('patents'), { validInventions: '2', validUtilityModels: '5' }),
      question('patents'),
    );
    expect(hasValue(before, question('patents'))).toBe(false);
    expect(isAnswered(before, question('patents'))).toBe(true);
    const after = withAnswer(before, question('patents'), { 'patents.none': 'true' });
    expect(after).toEqual({ values: { 'patents.none': 'true' }, skipped: [] });
  });

  it('keep their order when one is changed', () => {
    const first = withAnswer(noAnswers, question('staff'), { staff: '10' });
    const second = withAnswer(first, question('talents'), { talents: '1' });
    const changed = withAnswer(second, question('staff'), { staff: '12' });
    expect(Object.keys(changed.values)).toEqual(['staff', 'talents']);
  });
});

describe('what is asked of the API', () => {
  it('separates the need from the facts and types each value', () => {
    const answers = decodeAnswers(
      'needAmount=3000000.00&needTermMonths=12&needPurpose=fixedAssets&staff=86&hnte=true&debtRatio=0.625',
    );
    expect(matchInputOf(answers, null, asOf)).toEqual({
      facts: { staff: 86, hnte: true, debtRatio: '0.625' },
      need: { amount: '3000000.00', termMonths: 12, purpose: 'FIXED_ASSETS' },
    });
  });

  it('writes last year’s figures into one row and keeps the stored rows', () => {
    const answers = decodeAnswers('finances.revenue=21000000.00&finances.rdExpense=1300000.00');
    const stored = {
      creditCode: '91330281MA0DEM021N',
      facts: {
        finances: [
          { year: 2024, revenue: '1.00' },
          { year: 2025, assets: '5.00', revenue: '2.00' },
        ],
      },
    };
    expect(matchInputOf(answers, stored, asOf)).toEqual({
      creditCode: '91330281MA0DEM021N',
      facts: {
        finances: [
          { year: 2024, revenue: '1.00' },
          { year: 2025, assets: '5.00', revenue: '21000000.00', rdExpense: '1300000.00' },
        ],
      },
    });
  });

  it('sends an empty collection for “none at all”, and nothing when nothing was answered', () => {
    expect(matchInputOf(decodeAnswers('patents.none=true'), null, asOf)).toEqual({ facts: { patents: [] } });
    expect(matchInputOf(noAnswers, null, asOf)).toEqual({});
  });
});

describe('what a person types', () => {
  const typed = (key: string, text: string) => readTyped(input(key), text, asOf);

  it.each([
    ['needAmount', '300', '3000000.00'],
    ['needAmount', '１,２００.５', '12005000.00'],
    ['needAmount', '0.000001', '0.01'],
    ['finances.netProfit', '-380', '-3800000.00'],
    ['debtRatio', '62.5%', '0.625'],
    ['staff', '0086', '86'],
    ['regDate', '2024-2-29', '2024-02-29'],
    ['name', ' 余姚示例塑料 ', '余姚示例塑料'],
  ])('is read exactly: %s “%s” is %s', (key, text, value) => {
    expect(typed(key, text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['needAmount', '三百'],
    ['needAmount', '0'],
    ['needAmount', '0.0000001'],
    ['finances.revenue', '-1'],
    ['staff', '8.5'],
    ['staff', '99999999'],
    ['debtRatio', 'high'],
    ['regDate', '2023-2-29'],
    ['regDate', '2019--1'],
    ['regDate', '2026-11-25'],
    ['name', '长'.repeat(101)],
  ])('is refused in both languages with what to do: %s “%s”', (key, text) => {
    const read = typed(key, text);
    if (read.kind !== 'fault') throw new Error(`accepted: ${JSON.stringify(read)}`);
    expect(read.message.zh).toMatch(/。.+。$/u);
    expect(read.message.en).toMatch(/\. .+\.$/u);
  });

  it('counts as nothing when blank', () => {
    expect(typed('needAmount', '  ')).toEqual({ kind: 'empty' });
    expect(typed('regDate', '--')).toEqual({ kind: 'empty' });
  });

  it('is shown again as it was typed', () => {
    expect(typedText(input('needAmount'), '12005000.00')).toBe('1200.5');
    expect(typedText(input('debtRatio'), '0.625')).toBe('62.5');
  });
});

describe('decimals', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => shiftPoint(String(digits), -places));

  it('move the point there and back without loss', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -8, max: 8 }), (text, places) => {
        expect(shiftPoint(shiftPoint(text, places), -places)).toBe(text);
      }),
    );
  });

  it('compare as numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareDecimals(a, b)).toBe(Math.sign(Number(a) - Number(b)));
      }),
    );
  });
});

describe('answers in words', () => {
  it('say unit and name, in one language', () => {
    const answers = decodeAnswers('needAmount=3000000.00&needTermMonths=12&needPurpose=operating');
    expect(answerInWords(question('need'), answers, 'zh')).toEqual([
      '需要金额 300\u00a0万元',
      '借款期限 12 个月',
      '经营周转',
    ]);
    expect(answerInWords(question('need'), answers, 'en')[0]).toBe('Amount needed CNY\u00a03\u00a0million');
  });

  it('say so when no box was ticked', () => {
    const answers = decodeAnswers('hnte=false&srdi=false');
    expect(answerInWords(question('honours'), answers, 'zh')).toEqual(['都没有']);
  });
});
