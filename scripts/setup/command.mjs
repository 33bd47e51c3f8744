import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A command that failed or was interrupted: its whole output and the code to exit with. */
export class CommandFailed extends Error {
  /**
   * @param {string} command as a person would type it
   * @param {string} output
   * @param {number} exitCode
   */
  constructor(command, output, exitCode) {
    super(`${command} (${exitCode})`);
    this.command = command;
    this.output = output;
    this.exitCode = exitCode;
  }
}

/** @typedef {{ readonly cwd: string, readonly env?: Readonly<Record<string, string | undefined>> }} Place */

/**
 * Runs a command to its end without standard input and gives back what it wrote. SIGINT and SIGTERM reach it.
 * Throws `CommandFailed` when it exits with another code than 0.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Place} place
 * @returns {Promise<string>} standard output and standard error as they came
 */
export async function run(file, args, { cwd, env }) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await exitOf(child);
  const text = Buffer.concat(output).toString('utf8');
  if (code !== 0) throw new CommandFailed([file, ...args].join(' '), text, code);
  return text;
}

/**
 * Runs a command in front: it reads and writes where this process does. SIGINT and SIGTERM reach it.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Place} place
 * @returns {Promise<number>} its exit code
 */
export function runInFront(file, args, { cwd, env }) {
  return exitOf(spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' }));
}

/**
 * Waits for a child's end and passes on the signals that should stop it meanwhile.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    const stop = forwardSignals(child);
    child.once('error', (error) => {
      stop();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stop();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** What asks a process to stop. @type {readonly NodeJS.Signals[]} */
export const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Within this time a repeated signal is the same wish: Ctrl-C comes from the terminal and again from npm. */
const sameWishMs = 1000;

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends the forwarding
 */
function forwardSignals(child) {
  let last = -Infinity;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = performance.now();
    if (now - last > sameWishMs) child.kill(signal);
    last = now;
  };
  for (const signal of stopping) process.on(signal, forward);
  return () => {
    for (const signal of stopping) process.off(signal, forward);
  };
}
