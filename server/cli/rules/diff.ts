import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { CalendarDate, Outcome, Rule } from '../../rules/index.js';
import { evaluate } from '../../rules/index.js';
import { asOfDate, givenArguments, languageOf, wrongUsage, type Language } from './arguments.js';
import { loadDictionary } from './inputFile.js';
import { readIndividual, type Individual, type PopulationReading } from './population.js';
import { Refusal } from './refusal.js';
import { goodRuleFile } from './ruleFile.js';
import { splitLines } from './splitLines.js';
import { writeAll } from './writeAll.js';

const USAGE = {
  line: 'diff OLD NEW --population FILE [--lang zh|en] [--json] [--as-of YYYY-MM-DD] [--dictionary FILE]',
  files: { least: 2, most: 2 },
  texts: ['population', 'lang', 'as-of', 'dictionary'],
  flags: ['json'],
};

/** How an enterprise fares under the new rule: it comes in, falls out, or its answer changes otherwise. */
type Change = 'gains' | 'loses' | 'changes';

/** What the lines of the population came to. */
interface Tally {
  readonly counts: Record<Change | 'same' | 'refused', number>;
}

/** What two versions of a rule are held against each other with. */
interface Comparison extends PopulationReading {
  readonly older: Rule;
  readonly newer: Rule;
  readonly language: Language;
  readonly asJson: boolean;
}

/**
 * `rules diff OLD NEW --population FILE`: who becomes eligible and who no longer is, one line each, over every line of
 * the population, read as a stream.
 * @returns 1 where anyone's answer changes, 2 where a line of the population can't be read, 0 otherwise
 */
export async function diff(args: readonly string[]): Promise<number> {
  const given = givenArguments(args, USAGE);
  const { population, dictionary: dictionaryFile } = given.texts;
  if (population === undefined)
    throw wrongUsage('缺少 --population。', '--population is missing.', USAGE.line);
  const dictionary = loadDictionary(dictionaryFile);
  const [older = '', newer = ''] = given.files;
  const comparison: Comparison = {
    dictionary,
    older: goodRuleFile(older, dictionary).rule,
    newer: goodRuleFile(newer, dictionary).rule,
    asOf: asOfDate(given),
    derives: dictionaryFile === undefined,
    language: languageOf(given, USAGE),
    asJson: given.flags.has('json'),
  };
  await access(population).catch(() => {
    throw new Refusal(`无法读取 ${population}。 / ${population} cannot be read.`);
  });
  const tally: Tally = { counts: { gains: 0, loses: 0, changes: 0, same: 0, refused: 0 } };
  await writeAll(process.stdout, changedLines(population, comparison, tally));
  const { gains, loses, changes, refused } = tally.counts;
  if (refused > 0) return 2;
  return gains + loses + changes > 0 ? 1 : 0;
}

const BLANK = /^[ \t\r]*$/;

async function* changedLines(file: string, comparison: Comparison, tally: Tally): AsyncGenerator<string> {
  let number = 0;
  for await (const lines of splitLines(createReadStream(file))) {
    yield lines
      .map((line) => {
        number += 1;
        return BLANK.test(line) ? '' : lineOf(line, number, comparison, tally);
      })
      .join('');
  }
  yield summary(tally, comparison);
}

function lineOf(line: string, number: number, comparison: Comparison, { counts }: Tally): string {
  const read = readIndividual(line, number, comparison);
  if (!read.ok) {
    counts.refused += 1;
    const { code, path, message } = read.fault;
    process.stderr.write(`#${number} ${path || '/'} ${code} ${message[comparison.language]}\n`);
    return '';
  }
  const { older, newer, asOf } = comparison;
  const [before, after] = [outcomeOf(older, read.value, asOf), outcomeOf(newer, read.value, asOf)];
  const change = before === after ? undefined : changeOf(before, after);
  counts[change ?? 'same'] += 1;
  return change ? written(read.value.name, { change, before, after }, comparison) : '';
}

const outcomeOf = (rule: Rule, { profile }: Individual, asOf: CalendarDate): Outcome =>
  evaluate(rule, profile, asOf).outcome;

const changeOf = (before: Outcome, after: Outcome): Change =>
  after === 'true' ? 'gains' : before === 'true' ? 'loses' : 'changes';

interface Changed {
  readonly change: Change;
  readonly before: Outcome;
  readonly after: Outcome;
}

const WORDS = {
  zh: {
    gains: '新增符合',
    loses: '不再符合',
    changes: '结果改变',
    outcome: { true: '符合', false: '不符合', unknown: '待补充' },
  },
  en: {
    gains: 'gains',
    loses: 'loses',
    changes: 'changes',
    outcome: { true: 'eligible', false: 'not eligible', unknown: 'undecided' },
  },
} as const;

function written(name: string, changed: Changed, { language, asJson }: Comparison): string {
  if (asJson) return `${JSON.stringify({ id: name, ...changed })}\n`;
  const words = WORDS[language];
  return `${words[changed.change]} ${name} ${words.outcome[changed.before]} → ${words.outcome[changed.after]}\n`;
}

function summary({ counts }: Tally, { language, asJson }: Comparison): string {
  if (asJson) return `${JSON.stringify({ summary: counts })}\n`;
  const { gains, loses, changes, same, refused } = counts;
  return language === 'zh'
    ? `合计：新增符合 ${gains}，不再符合 ${loses}，结果改变 ${changes}，不变 ${same}，无法读取 ${refused}。\n`
    : `In all: ${gains} gain, ${loses} lose, ${changes} change otherwise, ${same} stay the same, ${refused} can't be read.\n`;
}
