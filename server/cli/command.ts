import { parseArgs, type ParseArgsConfig } from 'node:util';
import { textForPeople, type BilingualText } from '../platform/errors/index.js';

/** Exit codes of a command: done, refused with a reason, called the wrong way. */
const REFUSED = 1;
const WRONG_USAGE = 2;

/** The arguments aren't what the command takes; the message, where there is one, says which and why. */
export class WrongUsage extends Error {}

/** What a command was given: texts by position, which of its flags, and the texts of its options. */
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
  /** Names that a text follows, such as `seed` in `--seed 7`. */
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
  const known: NonNullable<ParseArgsConfig['options']> = {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }])),
    ...Object.fromEntries(options.map((option) => [option, { type: 'string' }])),
  };
  const parsed = parsedOrRefused(known);
  const { length } = parsed.positionals;
  if (length < texts.least || length > texts.most) throw new WrongUsage();
  const set = flags.filter((flag) => parsed.values[flag] === true);
  const given = options.flatMap((option) => {
    const text = parsed.values[option];
    return typeof text === 'string' ? [[option, text] as const] : [];
  });
  return { texts: parsed.positionals, flags: new Set(set), options: new Map(given) };
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
