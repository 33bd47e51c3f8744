import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ensureBrowser } from '../../../scripts/test/browser.mjs';
import { tree } from '../setup/tree.js';

describe('the browser for the tests, where nothing may be installed', () => {
  const before = { PATH: process.env['PATH'], NO_APT: process.env['NO_APT'] };
  const said: string[] = [];

  beforeEach(() => {
    said.length = 0;
    process.env['NO_APT'] = '1';
    jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  it('is taken from the path, whatever its name', async () => {
    process.env['PATH'] = join(tree({ 'bin/google-chrome': '' }), 'bin');
    expect(await ensureBrowser()).toBe(true);
    expect(said).toEqual([]);
  });

  it('is missed with a sentence in both languages on how to get it', async () => {
    process.env['PATH'] = tree({});
    expect(await ensureBrowser()).toBe(false);
    expect(said.join('\n')).toMatch(/跳过浏览器测试[^]*are skipped[^]*apt-get install chromium/);
  });
});
