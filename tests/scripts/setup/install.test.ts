import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureInstalled } from '../../../scripts/setup/install.mjs';
import { tree, write } from './tree.js';

const lock = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { name: 'project' },
      'node_modules/a': { version, integrity: `sha512-${version}` },
      'node_modules/other-machine': { version: '1.0.0', optional: true },
    },
  });

/** Stands in for npm's program: installs by writing down how it was called. */
const npm = `
  const { appendFileSync, mkdirSync } = require('node:fs');
  mkdirSync('node_modules', { recursive: true });
  appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n');
  if (process.env.NODE_ENV === 'production') process.exit(3);
  if (require('node:fs').existsSync('offline')) { console.error('ENETUNREACH'); process.exit(1); }
`;

describe('the installation of packages', () => {
  const before = process.env['npm_execpath'];
  let root: string;
  const calls = (): readonly string[] =>
    existsSync(join(root, 'calls.txt'))
      ? readFileSync(join(root, 'calls.txt'), 'utf8').trim().split('\n')
      : [];

  beforeEach(() => {
    root = tree({ 'package-lock.json': lock('1.0.0'), 'npm-cli.js': npm });
    process.env['npm_execpath'] = join(root, 'npm-cli.js');
  });
  afterEach(() => {
    if (before === undefined) delete process.env['npm_execpath'];
    else process.env['npm_execpath'] = before;
  });

  it('is done once for a lockfile, development’s packages included', async () => {
    expect([await ensureInstalled(root), await ensureInstalled(root)]).toEqual([true, false]);
    expect(calls()).toEqual(['ci --include=dev']);
  });

  it('is done again when the lockfile changes or node_modules is gone', async () => {
    await ensureInstalled(root);
    write(root, 'package-lock.json', lock('2.0.0'));
    await ensureInstalled(root);
    rmSync(join(root, 'node_modules'), { recursive: true });
    await ensureInstalled(root);
    expect(calls()).toHaveLength(3);
  });

  it('is not done when npm’s own record says that it was done by hand', async () => {
    write(
      root,
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-1.0.0' } } }),
    );
    expect(await ensureInstalled(root)).toBe(false);
    expect(calls()).toEqual([]);
  });

  it('is done when npm’s own record is of another version', async () => {
    write(
      root,
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-0.9.0' } } }),
    );
    expect(await ensureInstalled(root)).toBe(true);
  });

  it('fails with npm’s own words, and is tried again the next time', async () => {
    write(root, 'offline', '');
    await expect(ensureInstalled(root)).rejects.toMatchObject({ exitCode: 1, output: 'ENETUNREACH\n' });
    rmSync(join(root, 'offline'));
    expect(await ensureInstalled(root)).toBe(true);
  });
});
