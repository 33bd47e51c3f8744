import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tree } from './setup/tree.js';

const project = join(import.meta.dirname, '../..');

const rules = (args: readonly string[], input: string, cwd = project) =>
  spawnSync('npm', ['--prefix', project, 'run', '--silent', 'rules', '--', ...args], {
    cwd,
    input,
    encoding: 'utf8',
  });

describe('npm run -s rules', () => {
  it('gives standard output to the answers alone', () => {
    const line = '{"id":1,"rule":{"all":[]},"profile":{},"asOf":"2025-05-14"}\n';
    expect(rules(['eval'], line)).toMatchObject({
      status: 0,
      stdout: '{"id":1,"outcome":"true","missing":[]}\n',
      stderr: '',
    });
  }, 30_000);

  it('passes on the code of a wrong usage', () => {
    expect(rules(['guess'], '')).toMatchObject({ status: 2, stdout: '' });
  }, 30_000);

  it('means file names from the folder where it is called', () => {
    const field = { code: 'height', type: 'integer', label: { zh: '高', en: 'Height' } };
    const folder = tree({ 'fields.json': JSON.stringify([field]) });
    const line = '{"rule":{"field":"height","op":"gt","value":1},"profile":{"height":2},"asOf":"2025-05-14"}';
    expect(rules(['eval', '--dictionary', 'fields.json'], line, folder)).toMatchObject({
      status: 0,
      stdout: '{"outcome":"true","missing":[]}\n',
    });
  }, 30_000);
});
