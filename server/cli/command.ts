import { parseArgs, type ParseArgsConfig } from 'node:util';
import { textForPeople, type BilingualText } from '../platform/errors/index.js';

/** Exit codes of a command: done, refused with a reason, called the wrong way. */
const REFUSED = 1;
const WRONG_USAGE = 2;

/** The arguments aren't what the command takes; the message, where there is one, says which and why. */
export class WrongUsage extends Error {}

/** What a command was given: texts by position, which of its flags, and the values of its options. */
export interface Given {
  readonly texts: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
}

/** What a command prints: a sentence in both languages, or a text for programs as it stands. */
type Printed = BilingualText | { readonly output: string };

/** What a command takes. */
export interface Usage {
  /** One line, such as `npm run restore -- FILE [--replace]`. */
  readonly line: string;
  readonly texts: { readonly least: number; readonly most: number };
  readonly flags: readonly string[];
  /** Names of options that have a value. */
  readonly options?: readonly string[];
}

/**
 * Runs a command line: prints what it has to say and ends with 0; a foreseen refusal is a sentence on
 * standard error and 1, a wrong usage 2, and any other error is shown whole.
 */
export const runCommand = async (
  usage: Usage,
  work: (given: Given) => Promise<Printed> | Printed,
): Promise<void> => {
  try {
    const printed = await work(givenArguments(usage));
    process.stdout.write('output' in printed ? `${printed.output}\n` : `${printed.zh}\n${printed.en}\n`);
  } catch (error) {
    process.exitCode = error instanceof WrongUsage ? WRONG_USAGE : REFUSED;
    process.stderr.write(complaint(error, usage));
  }
};

const givenArguments = ({ texts, flags, options = [] }: Usage): Given => {
  const taken: NonNullable<ParseArgsConfig['options']> = {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }])),
    ...Object.fromEntries(options.map((option) => [option, { type: 'string' }])),
  };
  const parsed = parsedOrRefused(taken);
  const { length } = parsed.positionals;
  if (length < texts.least || length > texts.most) throw new WrongUsage();
  const set = flags.filter((flag) => parsed.values[flag] === true);
  const values = options.flatMap((option) => {
    const value = parsed.values[option];
    return typeof value === 'string' ? [[option, value] as const] : [];
  });
  return { texts: parsed.positionals, flags: new Set(set), options: new Map(values) };
};

const parsedOrRefused = (options: NonNullable<ParseArgsConfig['options']>) => {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(undefined, { cause: error });
  }
};

const complaint = (error: unknown, usage: Usage): string => {
  if (error instanceof WrongUsage) {
    return `${error.message === '' ? '' : `${error.message}\n`}用法 Usage: ${usage.line}\n`;
  }
  const fault = textForPeople(error);
  if (fault) return `${fault.text.zh}\n${fault.text.en}\n(${fault.code})\n`;
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
};
