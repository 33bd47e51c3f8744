import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child process running the crashing writer, with the lines it has reported so far. */
export interface WritingChild {
  /** Lets the child open the folder and write, once it has loaded; resolves when it was told so. */
  go(): Promise<void>;
  /** The complete lines reported; one cut short by the kill was not acknowledged to anyone. */
  lines(): string[];
  /** Resolves when the child has reported its first write; rejects where it ends before. */
  readonly writing: Promise<void>;
  /** Kills the child with SIGKILL and waits for its end. @returns what it complained of before, if anything */
  kill(): Promise<string>;
}

const SCRIPT = fileURLToPath(new URL('./crashing-writer.ts', import.meta.url));

/**
 * Starts the crashing writer, or another script of its kind, on a folder; it loads, and waits for `go` before it
 * opens the folder.
 */
export const startWriter = (folder: string, run: string, script = SCRIPT): WritingChild => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, run], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let complaint = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const linesReached = (count: number): Promise<void> => {
    const reached = new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => {
        if (output.split('\n').length > count) resolve();
      });
      void ended.then(() => reject(new Error(`the writer ended too early: ${complaint}`)));
    });
    reached.catch(() => undefined);
    return reached;
  };
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [loaded, writing] = [linesReached(1), linesReached(2)];
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdin.on('error', (error) => (complaint += error.message));
  return {
    go: async () => {
      await loaded;
      child.stdin.write('go\n');
    },
    lines: () => output.split('\n').slice(1, -1),
    writing,
    async kill() {
      child.kill('SIGKILL');
      await ended;
      return complaint;
    },
  };
};
