import type { Dictionary, Fault } from '../../rules/index.js';
import { bilingual, evaluate, readEvaluation } from '../../rules/index.js';

const BLANK = /^[ \t\r]*$/;

const invalidJson: Fault = {
  code: 'INVALID_JSON',
  path: '',
  message: { zh: '此行不是 JSON。请改正。', en: 'The line is no JSON. Correct it.' },
};

/**
 * Answers one line of input.
 * @returns the line of output with its end, or nothing for a blank line
 */
export function answerLine(dictionary: Dictionary, line: string): string {
  if (BLANK.test(line)) return '';
  return `${JSON.stringify(answer(dictionary, line))}\n`;
}

function answer(dictionary: Dictionary, line: string): object {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return errorOf(invalidJson);
  }
  const id = echoedId(input);
  const read = readEvaluation(dictionary, input);
  if (!read.ok) return { ...id, ...errorOf(read.fault) };
  const { rule, profile, asOf } = read.value;
  return { ...id, ...evaluate(rule, profile, asOf) };
}

const errorOf = ({ code, path, message }: Fault): object => ({
  error: { code, path, message: bilingual(message) },
});

/** An id is given back when it is a text or a finite number. */
function echoedId(input: unknown): { id?: string | number } {
  if (typeof input !== 'object' || input === null || !('id' in input) || !Object.hasOwn(input, 'id'))
    return {};
  const { id } = input;
  return typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id)) ? { id } : {};
}
