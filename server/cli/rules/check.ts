import { analyseProductRules } from '../../features/products/index.js';
import type { Analysis, CalendarDate, Dictionary } from '../../rules/index.js';
import { analyseRule } from '../../rules/index.js';
import { asOfDate, givenArguments, languageOf, type Language } from './arguments.js';
import { loadDictionary } from './inputFile.js';
import { readRuleFile, type FileFault } from './ruleFile.js';

const USAGE = {
  line: 'check FILE… [--lang zh|en] [--json] [--as-of YYYY-MM-DD] [--dictionary FILE]',
  files: { least: 1, most: Infinity },
  texts: ['lang', 'as-of', 'dictionary'],
  flags: ['json'],
};

/** What is said of one file: why it is refused, or what the analyser finds in it. */
interface CheckedFile {
  readonly file: string;
  readonly findings: readonly (FileFault & { readonly level: string })[];
  readonly unfinished: readonly string[];
}

/**
 * `rules check FILE…`: validates products, or rules alone, and analyses them; a finding a line.
 * @returns 1 where something is found, 0 where nothing is
 */
export function check(args: readonly string[]): number {
  const given = givenArguments(args, USAGE);
  const [language, asOf] = [languageOf(given, USAGE), asOfDate(given)];
  const dictionary = loadDictionary(given.texts['dictionary']);
  const files = given.files.map((file) => checkedFile(file, dictionary, asOf));
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  process.stdout.write(
    given.flags.has('json') ? `${JSON.stringify({ asOf, files })}\n` : linesOf(files, language),
  );
  process.stderr.write(summary(files, count, language));
  return count > 0 ? 1 : 0;
}

function checkedFile(file: string, dictionary: Dictionary, asOf: CalendarDate): CheckedFile {
  const read = readRuleFile(file, dictionary);
  if (!read.ok) return { file, findings: [{ level: 'error', ...read.fault }], unfinished: [] };
  const { value } = read;
  const analysis: Analysis =
    value.kind === 'product' ? analyseProductRules(value.product, asOf) : analyseRule(value.rule, asOf);
  return { file, ...analysis };
}

const linesOf = (files: readonly CheckedFile[], language: Language): string =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(({ path, code, message }) => `${file} ${path || '/'} ${code} ${message[language]}\n`),
    )
    .join('');

function summary(files: readonly CheckedFile[], count: number, language: Language): string {
  const open = files.filter(({ unfinished }) => unfinished.length > 0);
  const tooTangled = open.map(({ file, unfinished }) =>
    language === 'zh'
      ? `${file}：${unfinished.length} 处条件过于复杂，未能分析到底。\n`
      : `${file}: ${unfinished.length} conditions are too tangled to be analysed to the end.\n`,
  );
  const total =
    language === 'zh'
      ? `已检查 ${files.length} 个文件，发现 ${count} 处。\n`
      : `Checked ${files.length} files: ${count} findings.\n`;
  return [...tooTangled, total].join('');
}
