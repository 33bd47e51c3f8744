import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built server, running on a port of its own with data of its own. */
export interface Site {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const entry = resolve(import.meta.dirname, '../../build/server/main.js');

/** Starts the built server in a fresh folder; rejects with what it printed if it ends before it is ready. */
export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const server = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, NODE_ENV: 'test', DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  let printed = '';
  const url = await new Promise<string>((ready, failed) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /Ready at (\S+)/.exec(printed)?.[1];
      if (address) ready(address);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => failed(new Error(`The server ended before it was ready:\n${printed}`)));
  });
  return { url, stop };
}
