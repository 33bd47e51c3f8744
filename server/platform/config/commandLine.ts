import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartFault } from '../errors/index.js';

/** What the server is started with beside its environment. */
export interface StartArguments {
  /** Absolute path of the folder to load. */
  readonly load: string | undefined;
}

/**
 * Reads the arguments of the command line; a path is meant from the working folder.
 * @throws StartFault `WRONG_USAGE`
 */
export function readArguments(args: readonly string[]): StartArguments {
  const load = parsed(args);
  if (load === '') throw wrongUsage();
  return { load: load === undefined ? undefined : resolve(load) };
}

function parsed(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { load: { type: 'string' } } }).values.load;
  } catch (error) {
    throw wrongUsage(error);
  }
}

function wrongUsage(cause?: unknown): StartFault {
  const line = 'npm start [-- --load FOLDER]';
  return new StartFault('WRONG_USAGE', { zh: `用法：${line}`, en: `Usage: ${line}` }, cause);
}
