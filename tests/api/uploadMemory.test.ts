import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/platform/config/index.js';
import { entriesWith, workbookOf, zipOf } from '../features/profiles/workbooks.js';

/** A process reads and compiles the sources first, on a busy machine for seconds. */
jest.setTimeout(120_000);

const megabyte = 1024 * 1024;
const mostGrowth = 100;
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let dataDir: string;
let server: ChildProcess;
let url: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'api-memory-'));
  server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((ready) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /Ready at (http:\/\/localhost:\d+)\n/.exec(printed)?.[1];
      if (address !== undefined) ready(address);
    });
  });
});
afterAll(async () => {
  server.kill('SIGKILL');
  await rm(dataDir, { recursive: true });
});

async function upload(body: BodyInit): Promise<string> {
  const response = await fetch(`${url}/api/profile/statements`, {
    method: 'POST',
    headers: { 'content-type': workbookType },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  });
  const answer = (await response.json()) as { readonly errors?: readonly Refusal[] };
  return answer.errors?.[0]?.extensions.code ?? 'READ';
}

interface Refusal {
  readonly extensions: { readonly code: string };
}

/** What is read first, so that the code that reads is there already. */
async function smallWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [
    ['年度', '营业收入（元）'],
    [2025, 5],
  ];
  return new Uint8Array(await workbookOf({ 表: rows }));
}

/** So many megabytes in pieces, without a word of how many they are. */
function pieces(megabytes: number): ReadableStream<Uint8Array> {
  let left = megabytes;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(megabyte));
    },
  });
}

/** The most memory that the server had in use since the last reset, in megabytes. */
async function peak(): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

const resetPeak = () => writeFile(`/proc/${server.pid}/clear_refs`, '5');

const onLinux = existsSync('/proc/self/clear_refs') ? describe : describe.skip;

onLinux('the memory of the server', () => {
  it.each([
    ['files of 20 MB', () => new Uint8Array(20 * megabyte), 'BODY_TOO_LARGE'],
    ['files of 20 MB that do not say how large they are', () => pieces(20), 'BODY_TOO_LARGE'],
    [
      'archives that unpack to 200 MB',
      () => new Uint8Array(zipOf(entriesWith(Buffer.alloc(200 * megabyte, ' ')))),
      'WORKBOOK_TOO_LARGE',
    ],
  ])(`grows by less than ${mostGrowth} MB while %s are refused, six at once`, async (_what, make, code) => {
    expect(await upload(await smallWorkbook())).toBe('READ');
    const first = make();
    const bodies = Array.from({ length: 6 }, () => (first instanceof Uint8Array ? first : make()));
    await resetPeak();
    const before = await peak();
    const codes = await Promise.all(bodies.map((body) => upload(body)));
    const after = await peak();
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(after - before).toBeLessThan(mostGrowth);
  });
});
