import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { hashOf } from '../../../scripts/setup/hash.mjs';
import { tree, write } from './tree.js';

const files = { 'lock.json': '{}', 'server/main.ts': 'one', 'server/deep/part.ts': 'two' };
const inputs = ['lock.json', 'server', 'absent'];

describe('the hash of a build’s inputs', () => {
  it('is the same for the same files in another place at another time', () => {
    const [here, there] = [tree(files), tree(files)];
    utimesSync(join(there, 'server/main.ts'), 0, 0);
    expect(hashOf(there, inputs)).toBe(hashOf(here, inputs));
  });

  it.each<[string, (root: string) => void]>([
    ['a changed file', (root) => write(root, 'server/deep/part.ts', 'too')],
    ['a new file', (root) => write(root, 'server/new.ts', '')],
    ['a removed file', (root) => rmSync(join(root, 'server/main.ts'))],
    ['a renamed file', (root) => renameSync(join(root, 'server/main.ts'), join(root, 'server/name.ts'))],
    ['text that moves from one file to the next', (root) => moveText(root)],
  ])('changes with %s', (_, change) => {
    const root = tree(files);
    const before = hashOf(root, inputs);
    change(root);
    expect(hashOf(root, inputs)).not.toBe(before);
  });

  it('leaves out what tools write', () => {
    const root = tree(files);
    const before = hashOf(root, inputs);
    write(root, 'server/node_modules/package/index.js', 'installed');
    write(root, 'server/build/main.js', 'built');
    expect(hashOf(root, inputs)).toBe(before);
  });
});

function moveText(root: string): void {
  write(root, 'server/deep/part.ts', 'tw');
  write(root, 'server/main.ts', 'oone');
}
