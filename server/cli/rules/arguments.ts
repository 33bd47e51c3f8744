import { parseArgs } from 'node:util';
import { systemClock, todayInShanghai } from '../../platform/clock/index.js';
import type { CalendarDate, LocalizedText } from '../../rules/index.js';
import { bilingual, parseDate } from '../../rules/index.js';
import { Refusal } from './refusal.js';

/** What a command takes: its usage line, how many files, and its options. */
export interface Usage {
  readonly line: string;
  readonly files: { readonly least: number; readonly most: number };
  readonly texts: readonly string[];
  readonly flags: readonly string[];
}

/** What a command was given. */
export interface Given {
  readonly files: readonly string[];
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

export const wrongUsage = (zh: string, en: string, line: string): Refusal =>
  new Refusal(`用法有误：${zh} / Wrong usage: ${en}\nUsage: npm run -s rules -- ${line}`);

/** Takes the arguments that follow a command's name; anything but what it takes ends it. */
export function givenArguments(args: readonly string[], usage: Usage): Given {
  const { values, positionals } = parsed(args, usage);
  const { least, most } = usage.files;
  if (positionals.length < least || positionals.length > most) {
    throw wrongUsage('文件数目不对。', 'another number of files is wanted.', usage.line);
  }
  const texts: Given['texts'] = Object.fromEntries(
    usage.texts.map((name) => {
      const value = values[name];
      return [name, typeof value === 'string' ? value : undefined] as const;
    }),
  );
  return { files: positionals, texts, flags: new Set(usage.flags.filter((name) => values[name] === true)) };
}

interface OptionType {
  readonly type: 'string' | 'boolean';
}

interface Parsed {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

function parsed(args: readonly string[], { texts, flags, line }: Usage): Parsed {
  const options = Object.fromEntries<OptionType>([
    ...texts.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw wrongUsage('选项有误。', error.message, line);
  }
}

/** A language that sentences are written in. */
export type Language = keyof LocalizedText;

/** The language asked for, Chinese where none is. */
export function languageOf({ texts }: Given, { line }: Usage): Language {
  const lang = texts['lang'] ?? 'zh';
  if (lang === 'zh' || lang === 'en') return lang;
  throw wrongUsage('--lang 应为 zh 或 en。', '--lang is zh or en.', line);
}

/** The as-of date asked for, today in Shanghai where none is. */
export function asOfDate({ texts }: Given): CalendarDate {
  const date = parseDate(texts['as-of'] ?? todayInShanghai(systemClock));
  if (date.ok) return date.value;
  throw new Refusal(bilingual(date.fault.message));
}
