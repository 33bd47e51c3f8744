import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { write } from './setup/tree.js';

const project = join(import.meta.dirname, '../..');
const copied = ['scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

const server = `
import { createServer } from 'node:http';
const server = createServer((_, response) => response.end(process.env['DATA_DIR']));
server.listen(Number(process.env['PORT']), () => {
  const address = server.address();
  console.log(\`http://localhost:\${typeof address === 'object' && address ? address.port : 0}\`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.log('closing by', signal);
    server.close();
    server.closeAllConnections();
  });
}
`;

const files: Readonly<Record<string, string>> = {
  'schema/contract.ts': 'export const contract = 1;',
  'server/main.ts': server,
  'client/index.html': '<!doctype html><script type="module" src="./main.ts"></script>',
  'client/main.ts': "document.title = 'first';",
  'client/budgets.json': '[{ "route": "/", "modules": [], "limit": 250 }]',
};

describe('npm start', () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'start-'));
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    for (const path of copied) cpSync(join(project, path), join(root, path), { recursive: true });
    cpSync(join(project, 'client/vite.config.ts'), join(root, 'client/vite.config.ts'));
    for (const [path, text] of Object.entries(files)) write(root, path, text);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('builds, serves, and ends with 0 when it is asked to stop, the server being asked once', async () => {
    const started = start(root);
    const address = await started.address;
    expect(await (await fetch(address)).text()).toBe('/somewhere');
    started.child.kill('SIGTERM');
    expect(await started.exitCode).toBe(0);
    expect(started.output().match(/closing by SIGTERM/g)).toHaveLength(1);
    expect(started.output()).toMatch(
      /^1\/4 依赖 .*\n2\/4 服务端 Server … \d+\.\d s\n3\/4 网页 .* kB gzip of 250 kB/m,
    );
  }, 60_000);

  it('does again only what changed', async () => {
    const built = /2\/4 [^\n]*unchanged[^]*3\/4 [^\n]*unchanged/;
    expect(await outputOf(root)).toMatch(built);
    write(root, 'client/main.ts', "document.title = 'second';");
    expect(await outputOf(root)).toMatch(/2\/4 [^\n]*unchanged[^]*3\/4 [^\n]*kB gzip/);
    write(root, 'server/other.ts', 'export const other = 1;');
    expect(await outputOf(root)).toMatch(/2\/4 [^\n]* s\n3\/4 [^\n]*unchanged/);
  }, 60_000);

  it('names the step that failed, shows the compiler’s words and says what to do, then mends itself', async () => {
    write(root, 'server/other.ts', 'export const other: string = 1;');
    const failing = start(root);
    expect(await failing.exitCode).toBe(1);
    expect(failing.output()).toMatch(/2\/4 服务端 Server … 失败 failed[^]*other\.ts\(1,14\): error TS2322/);
    expect(failing.output()).toMatch(/服务端 Server: 请修正[^]*then run again/);
    write(root, 'server/other.ts', "export const other: string = '1';");
    expect(await outputOf(root)).toContain('http://localhost');
  }, 60_000);

  it('ends with the code of a server that gives up', async () => {
    write(
      root,
      'server/main.ts',
      "console.error('the data folder is in use');\nprocess.exitCode = 7;\nexport {};",
    );
    const started = start(root);
    expect(await started.exitCode).toBe(7);
    expect(started.output()).toContain('the data folder is in use');
  }, 60_000);
});

interface Started {
  readonly child: ChildProcess;
  readonly exitCode: Promise<number | null>;
  readonly output: () => string;
  /** The server's address, as soon as it has said it; refused when it ended without. */
  readonly address: Promise<string>;
}

function start(root: string): Started {
  const env = { ...process.env, PORT: '0', DATA_DIR: '/somewhere' };
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve));
  let text = '';
  const address = new Promise<string>((resolve) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const found = /^http:.*/m.exec(text);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const ended = exitCode.then((code) => Promise.reject(new Error(`ended with ${String(code)}:\n${text}`)));
  const answer = Promise.race([address, ended]);
  answer.catch(() => undefined);
  return { child, exitCode, output: () => text, address: answer };
}

/** What a start says that serves and is then stopped. */
async function outputOf(root: string): Promise<string> {
  const started = start(root);
  await started.address;
  started.child.kill('SIGINT');
  expect(await started.exitCode).toBe(0);
  return started.output();
}
