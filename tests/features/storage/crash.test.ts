import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Storage } from '../../../server/platform/storage/index.js';
import { startWriter, type WritingChild } from './child.js';
import { sentence } from './contract.js';
import { temporaryFolder } from './harness.js';

/** How often the writer is killed; a longer run sets CRASH_ROUNDS. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 5);
const LONGEST_LIFE_MS = 400;

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

  const idsOf = async (storage: Storage, name: string): Promise<Set<unknown>> =>
    new Set(await storage.connection.collection(name).distinct('id'));

  const acknowledged = (lines: readonly string[], kind: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));

  it(
    sentence(65),
    async () => {
      const lines: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        child = startWriter(folder, String(round));
        await child.writing;
        await wait(Math.random() * LONGEST_LIFE_MS);
        await child.kill();
        lines.push(...child.lines());
        const storage = await connect({ dataDir: folder });
        const [plain, left, right] = await Promise.all(
          ['plain', 'left', 'right'].map((name) => idsOf(storage, name)),
        );
        await storage.close();
        expect(acknowledged(lines, 'plain').filter((id) => !plain?.has(id))).toEqual([]);
        expect(acknowledged(lines, 'pair').filter((id) => !left?.has(id))).toEqual([]);
        expect([...(left ?? [])].toSorted()).toEqual([...(right ?? [])].toSorted());
      }
      expect(acknowledged(lines, 'plain').length).toBeGreaterThan(ROUNDS);
    },
    30_000 + ROUNDS * 5_000,
  );

  it(
    sentence(66),
    async () => {
      child = startWriter(folder, 'first');
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
