import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../../server/platform/storage/index.js';
import { startWriter, type WritingChild } from './child.js';
import { crashRounds } from './crash-rounds.js';
import { sentence } from './contract.js';
import { temporaryFolder } from './harness.js';

/** How often the writer is killed here; `npm run test:crash` does it 200 times. */
const ROUNDS = 20;

describe('the embedded engine and its other processes', () => {
  let folder = '';
  let child: WritingChild | undefined;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await child?.kill();
    child = undefined;
    await rm(folder, { recursive: true });
  });

  it(
    sentence(65),
    async () => {
      const counts = await crashRounds(folder, ROUNDS);
      expect([counts.lost, counts.halfApplied]).toEqual([[], []]);
      expect(counts.writingRounds).toBeGreaterThan(0);
      expect(counts.acknowledged).toBeGreaterThan(counts.writingRounds);
    },
    30_000 + ROUNDS * 5_000,
  );

  it(
    sentence(66),
    async () => {
      child = startWriter(folder, 'first');
      await child.go();
      await child.writing;
      await expect(connect({ dataDir: folder })).rejects.toMatchObject({
        code: 'DATA_DIR_IN_USE',
        text: { zh: expect.stringContaining(folder), en: expect.stringContaining('another process') },
      });
      const reader = await connect({ dataDir: folder, readOnly: true });
      const [before] = [await reader.connection.collection('plain').countDocuments()];
      await wait(200);
      expect(await reader.connection.collection('plain').countDocuments()).toBeGreaterThan(before);
      await expect(reader.connection.collection('plain').insertOne({})).rejects.toMatchObject({
        code: 'STORAGE_READ_ONLY',
      });
      await reader.close();
      await child.kill();
      const after = await connect({ dataDir: folder });
      expect(await after.connection.collection('plain').countDocuments()).toBeGreaterThan(0);
      await after.close();
    },
    30_000,
  );
});
