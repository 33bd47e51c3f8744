import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { onceFor } from '../../../scripts/setup/stamp.mjs';
import { tree } from './tree.js';

describe('work under a stamp', () => {
  const stampedWork = () => {
    const stamp = join(tree({}), 'stamps/build');
    const done: string[] = [];
    const work = (hash: string, fails = false) =>
      onceFor(stamp, hash, () => {
        done.push(hash);
        return fails ? Promise.reject(new Error('no')) : Promise.resolve();
      });
    return { done, work };
  };

  it('is done once for a hash, and again for another', async () => {
    const { done, work } = stampedWork();
    expect([await work('a'), await work('a'), await work('b'), await work('a')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(done).toEqual(['a', 'b', 'a']);
  });

  it('is done again when it failed', async () => {
    const { done, work } = stampedWork();
    await expect(work('a', true)).rejects.toThrow('no');
    expect(await work('a')).toBe(true);
    expect(done).toEqual(['a', 'a']);
  });

  it('is done again for the hash before the one that failed, since the failure may have left half of it', async () => {
    const { done, work } = stampedWork();
    await work('a');
    await expect(work('b', true)).rejects.toThrow('no');
    await work('a');
    expect(done).toEqual(['a', 'b', 'a']);
  });
});
