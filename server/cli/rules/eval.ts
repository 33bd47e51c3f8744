import type { Dictionary } from '../../rules/index.js';
import { answerLine } from './answerLine.js';
import { givenArguments } from './arguments.js';
import { loadDictionary } from './inputFile.js';
import { splitLines } from './splitLines.js';
import { writeAll } from './writeAll.js';

const USAGE = {
  line: 'eval [--dictionary FILE] < lines.jsonl',
  files: { least: 0, most: 0 },
  texts: ['dictionary'],
  flags: [],
};

/** `rules eval`: evaluates JSON lines on standard input, one line out for each. */
export async function evaluateLines(args: readonly string[]): Promise<number> {
  const { texts } = givenArguments(args, USAGE);
  await writeAll(process.stdout, answers(loadDictionary(texts['dictionary'])));
  return 0;
}

async function* answers(dictionary: Dictionary): AsyncGenerator<string> {
  for await (const lines of splitLines(process.stdin)) {
    yield lines.map((line) => answerLine(dictionary, line)).join('');
  }
}
