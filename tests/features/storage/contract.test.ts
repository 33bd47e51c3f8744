import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTRACT, NOT_BUILT_YET } from './contract.js';

const FOLDER = import.meta.dirname;

describe('the contract of the storage', () => {
  it('every sentence has a test that bears it, except those listed as not built yet', async () => {
    const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.test.ts'));
    const texts = await Promise.all(files.map((name) => readFile(join(FOLDER, name), 'utf8')));
    const tested = new Set(
      texts.flatMap((text) => [...text.matchAll(/sentence\((\d+)\)/g)].map(([, number]) => Number(number))),
    );
    const untested = Object.keys(CONTRACT)
      .map(Number)
      .filter((number) => !tested.has(number));
    expect(untested).toEqual([...NOT_BUILT_YET]);
  });
});
