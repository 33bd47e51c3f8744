import type { LocalizedText } from '../../../schema/dictionary.js';
import type { Question, QuestionInput } from '../../../schema/questions.js';
import { exactMoney, money } from '../format/money.js';
import type { Language } from '../format/language.js';
import type { Answers } from './answers.js';
import { shiftPoint } from './decimal.js';
import { fieldOf, targetKey } from './targets.js';

const truthWords: Readonly<Record<string, LocalizedText>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

/**
 * The answers to one question in words, a part an input: `300 万元`, `12 个月`. Boxes that were not ticked are
 * left out where another one is. Empty when nothing was answered.
 */
export function answerInWords(question: Question, answers: Answers, language: Language): readonly string[] {
  const given = question.inputs.flatMap((input) => {
    const value = answers.values[targetKey(input.target)];
    return value === undefined ? [] : [{ input, value }];
  });
  const ticked = given.filter(({ input, value }) => input.control !== 'check' || value === 'true');
  if (given.length > 0 && ticked.length === 0) return [{ zh: '都没有', en: 'none of them' }[language]];
  return ticked.map(({ input, value }) => valueInWords(input, value, language));
}

/** One canonical value with its unit, and with its name where the value alone would not say what it is. */
export function valueInWords(input: QuestionInput, value: string, language: Language): string {
  const field = fieldOf(input.target);
  const name = inputLabel(input)[language];
  const choice = input.choices?.find((candidate) => String(candidate.value) === value);
  switch (input.control) {
    case 'amount':
      return `${name} ${money(value, language)}`;
    case 'percent':
      return `${name} ${shiftPoint(value, 2)}%`;
    case 'number':
      return `${name} ${choice?.label[language] ?? withUnit(value, field.unit, language)}`;
    case 'yesNo':
      return `${name}${language === 'zh' ? '：' : ': '}${truthWords[value]?.[language] ?? value}`;
    case 'choice':
      return (
        choice?.label[language] ?? field.values?.find(({ code }) => code === value)?.label[language] ?? value
      );
    case 'check':
    case 'none':
      return name;
    case 'date':
    case 'text':
      return value;
  }
}

/** What an input is called: its own words, else those of its dictionary field. */
export function inputLabel(input: QuestionInput): LocalizedText {
  return input.label ?? fieldOf(input.target).label;
}

/** The exact amount that a typed sum of 万元 stands for; undefined where it is no amount of whole fen. */
export function typedAmountInWords(typed: string, language: Language): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(digits)) return undefined;
  const [yuan = '', cents = ''] = shiftPoint(digits, 4).split('.');
  return exactMoney(`${yuan}.${cents.padEnd(2, '0')}`, language);
}

function withUnit(value: string, unit: LocalizedText | undefined, language: Language): string {
  return unit ? `${value} ${unit[language]}` : value;
}
