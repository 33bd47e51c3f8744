/** `rules eval [--dictionary FILE]`: evaluates JSON lines on standard input, one line out for each. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dictionaryFields } from '../../schema/generated/dictionary.js';
import type { Dictionary } from '../rules/index.js';
import { bilingual, readDictionary } from '../rules/index.js';
import { answerLine } from './rules/answerLine.js';
import { splitLines } from './rules/splitLines.js';
import { writeAll } from './rules/writeAll.js';

const USAGE = 'Usage: rules eval [--dictionary FILE] < lines.jsonl';

/** What ends the program before a line is read. */
class Refusal extends Error {}

/** Takes the dictionary's file from the arguments. */
function dictionaryFile(): string | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { dictionary: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 1 && positionals[0] === 'eval') return values.dictionary;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal(`用法有误。 / Wrong usage: ${error.message}\n${USAGE}`);
  }
  throw new Refusal(`用法有误：只有命令 eval。 / Wrong usage: the only command is eval.\n${USAGE}`);
}

/** Reads the dictionary's fields from a file, or takes the project's own. */
function dictionaryJson(file: string | undefined): unknown {
  if (file === undefined) return dictionaryFields;
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`无法读取数据字典 ${file}。 / The dictionary ${file} cannot be read: ${reason}`);
  }
}

function loadDictionary(file: string | undefined): Dictionary {
  const dictionary = readDictionary(dictionaryJson(file));
  if (dictionary.ok) return dictionary.value;
  const { path, message } = dictionary.fault;
  throw new Refusal(`数据字典有误 / Faulty dictionary: ${path || '/'}: ${bilingual(message)}`);
}

async function* answers(dictionary: Dictionary): AsyncGenerator<string> {
  for await (const lines of splitLines(process.stdin)) {
    yield lines.map((line) => answerLine(dictionary, line)).join('');
  }
}

try {
  await writeAll(process.stdout, answers(loadDictionary(dictionaryFile())));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
