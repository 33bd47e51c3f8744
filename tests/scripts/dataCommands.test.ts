import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../server/platform/storage/index.js';

const project = join(import.meta.dirname, '../..');

describe('the commands for the data', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-commands-'));
    const storage = await connect({ dataDir: join(folder, 'data'), synchronous: 'off' });
    await storage.connection.collection('things').insertOne({ n: 1 });
    await storage.close();
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs a command from the folder above, on a data folder in it. */
  const run = (command: string, args: readonly string[] = [], environment: Record<string, string> = {}) => {
    const env = { ...process.env, DATA_DIR: join(folder, 'data'), MONGODB_URI: '', ...environment };
    const all = ['--prefix', project, 'run', '--silent', command, '--', ...args];
    const { status, stdout, stderr } = spawnSync('npm', all, { cwd: folder, encoding: 'utf8', env });
    return { status, stdout, stderr };
  };
  const fresh = () => ({ DATA_DIR: join(folder, 'fresh') });

  it('back up and restore, and say so in both languages', () => {
    expect(run('backup', ['one.sqlite'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^已备份到 .*one\.sqlite[^]*\nBacked up to .* 1 documents/),
    });
    expect(run('restore', ['one.sqlite'], fresh())).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^已将 1 份文档[^]*\nRestored 1 documents/),
    });
    expect(run('restore', ['one.sqlite'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/--replace[^]*\nThe data folder [^]*\(DATA_EXISTS\)/),
    });
  }, 60_000);

  it('export, import and migrate', () => {
    expect(run('export', ['all.jsonl'])).toMatchObject({ status: 0 });
    expect(run('import', ['all.jsonl'], fresh())).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Imported 1 collections with 1 documents'),
    });
    expect(run('db:migrate', [], fresh())).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('newest version'),
    });
  }, 60_000);

  it('refuse a wrong usage with 2, and a backup of a MongoDB server with 1', () => {
    expect(run('restore')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('npm run restore -- FILE'),
    });
    expect(run('export', ['a', 'b'])).toMatchObject({ status: 2 });
    expect(run('backup', ['--quick'])).toMatchObject({ status: 2 });
    expect(run('backup', [], { MONGODB_URI: 'mongodb://localhost/none' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('mongodump'),
    });
  }, 60_000);
});
