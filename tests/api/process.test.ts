import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { send } from './server.js';

/** A process reads and compiles the sources first, on a busy machine for seconds. */
jest.setTimeout(60_000);

let dataDir: string;
let started: ChildProcess[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'api-process-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true });
});

/** The server as a process of its own, with nothing of this process's environment but what it needs to run. */
function startProcess(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, ...environment },
  });
  started.push(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Ready at (http:\/\/localhost:\d+)\n/.exec(output.out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(output.err)));
  });
  address.catch(() => undefined);
  return { child, output, ended, address };
}

describe('the server as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it is, answers, and ends in order on %s',
    async (signal) => {
      const server = startProcess({});
      const { data } = await send(await server.address, '{"query":"{ platform { demo asOf } }"}');
      expect(data).toEqual({ platform: { demo: true, asOf: '2026-11-24' } });
      server.child.kill(signal);
      expect(await server.ended).toBe(0);
      expect(server.output.out).toMatch(/^服务已就绪，请打开 http:\/\/localhost:\d+\nReady at .*\n$/);
      expect(server.output.err).toBe('');
    },
  );

  it('ends with one sentence in each language when its port is taken', async () => {
    const first = startProcess({});
    const port = new URL(await first.address).port;
    const other = await mkdtemp(join(tmpdir(), 'api-process-'));
    const second = startProcess({ PORT: port, DATA_DIR: other });
    expect(await second.ended).toBe(1);
    expect(second.output.err.trim().split('\n')).toEqual([
      expect.stringContaining(`端口 ${port} 已被占用`),
      expect.stringContaining(`Port ${port} is taken`),
    ]);
    await rm(other, { recursive: true });
  });

  it('ends with one sentence in each language when another has its data', async () => {
    const first = startProcess({});
    await first.address;
    const second = startProcess({});
    expect(await second.ended).toBe(1);
    expect(second.output.err.trim().split('\n')).toHaveLength(2);
    expect(second.output.err).toContain(dataDir);
  });

  it('ends with one sentence in each language when its folder is a file', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const server = startProcess({ DATA_DIR: file });
    expect(await server.ended).toBe(1);
    expect(server.output.err.trim().split('\n')).toHaveLength(2);
    expect(server.output.err).toContain(file);
  });

  it('ends with one sentence in each language when a variable is wrong', async () => {
    const server = startProcess({ PORT: 'many' });
    expect(await server.ended).toBe(1);
    expect(server.output.err.trim().split('\n')).toEqual([
      expect.stringContaining('环境变量 PORT'),
      expect.stringContaining('variable PORT'),
    ]);
  });

  it('in production without a chosen place for its data ends with what to do', async () => {
    const server = startProcess({ NODE_ENV: 'production', DATA_DIR: '' });
    expect(await server.ended).toBe(1);
    expect(server.output.err).toContain('DATA_DIR');
  });
});
