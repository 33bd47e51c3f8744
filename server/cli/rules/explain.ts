import type { DescribedNode, Rule } from '../../rules/index.js';
import { describe, describeAmount } from '../../rules/index.js';
import { givenArguments, languageOf, type Language } from './arguments.js';
import { loadDictionary } from './inputFile.js';
import { goodRuleFile, type ProductRules } from './ruleFile.js';

const USAGE = {
  line: 'explain FILE [--lang zh|en] [--dictionary FILE]',
  files: { least: 1, most: 1 },
  texts: ['lang', 'dictionary'],
  flags: [],
};

/** `rules explain FILE`: a product's conditions, tiers and limits as sentences, or those of a rule alone. */
export function explain(args: readonly string[]): number {
  const given = givenArguments(args, USAGE);
  const language = languageOf(given, USAGE);
  const [file = ''] = given.files;
  const read = goodRuleFile(file, loadDictionary(given.texts['dictionary']));
  const lines =
    read.kind === 'product' ? productLines(read.product, language) : ruleLines(read.rule, language);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

const WORDS = {
  zh: { who: '准入条件', tiers: '额度档次（依次取第一个符合的）', limit: '额度：', all: '无条件' },
  en: {
    who: 'Who is eligible',
    tiers: 'Tiers (the first that fits is taken)',
    limit: 'Limit: ',
    all: 'No condition',
  },
} as const;

function productLines({ document, rule, tiers }: ProductRules, language: Language): readonly string[] {
  const words = WORDS[language];
  return [
    document.name[language],
    '',
    words.who,
    ...ruleLines(rule, language),
    '',
    words.tiers,
    ...tiers.flatMap(({ label, when, limit }) => [
      `- ${label[language]}`,
      ...(when ? ruleLines(when, language, 1) : [`  - ${words.all}`]),
      `  - ${words.limit}${describeAmount(limit)[language]}`,
    ]),
  ];
}

const ruleLines = (rule: Rule, language: Language, indent = 0): readonly string[] =>
  describe(rule).map((node) => lineOf(node, language, indent));

const lineOf = ({ depth, sentence, label }: DescribedNode, language: Language, indent: number): string =>
  `${'  '.repeat(depth + indent)}- ${label ? `${label[language]}${language === 'zh' ? '：' : ': '}` : ''}${sentence[language]}`;
