import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child process running the crashing writer, with the lines it has reported so far. */
export interface WritingChild {
  readonly process: ChildProcess;
  /** The complete lines reported; one cut short by the kill was not acknowledged to anyone. */
  lines(): string[];
  /** Resolves when the child has reported its first write; rejects where it ends before. */
  readonly writing: Promise<void>;
  /** Kills the child with SIGKILL and waits for its end. */
  kill(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('./crashing-writer.ts', import.meta.url));

/** Starts the crashing writer on a folder. */
export const startWriter = (folder: string, run: string): WritingChild => {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder, run], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const writing = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      resolve();
    });
    void ended.then(() => reject(new Error(`the writer ended before it wrote: ${complaint}`)));
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return {
    process: child,
    lines: () => output.split('\n').slice(0, -1),
    writing,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
