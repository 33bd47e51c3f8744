import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  connect,
  migrate,
  migrateAtStart,
  type Migration,
  type Storage,
} from '../../../server/platform/storage/index.js';
import { A_STEP, DOCUMENTS, roundedAmounts } from './made-up-migration.js';
import { onEachEngine, temporaryFolder } from './harness.js';
import type { Thing } from './harness-documents.js';

const fill = async (storage: Storage): Promise<void> => {
  await storage.connection.dropDatabase();
  const documents = Array.from({ length: DOCUMENTS }, (_, at) => ({ _id: at, fen: at * 37 }));
  await storage.connection.collection<Thing>('loans').insertMany(documents);
};

const touched = async (storage: Storage): Promise<unknown[]> => {
  const loans = await storage.connection.collection('loans').find({}).toArray();
  return loans.map((loan) => (loan['rounded'] === undefined ? 0 : (loan['touched'] as unknown)));
};

const everyOnce = Array.from({ length: DOCUMENTS }, () => 1);

describe('migrations', () => {
  onEachEngine((harness) => {
    it('change every document once, and a second run changes nothing', async () => {
      await fill(harness.storage);
      expect(await migrate(harness.storage, [roundedAmounts])).toEqual({ from: 0, to: 1 });
      expect(await touched(harness.storage)).toEqual(everyOnce);
      expect(await migrate(harness.storage, [roundedAmounts])).toEqual({ from: 1, to: 1 });
      expect(await touched(harness.storage)).toEqual(everyOnce);
    }, 20_000);

    it('go on where a step failed, of which nothing stays', async () => {
      await fill(harness.storage);
      let steps = 0;
      const failing: Migration = {
        ...roundedAmounts,
        step: async (step) => {
          const next = await roundedAmounts.step(step);
          steps += 1;
          if (steps === 5) throw new Error('a step that fails');
          return next;
        },
      };
      await expect(migrate(harness.storage, [failing])).rejects.toThrow('a step that fails');
      expect((await touched(harness.storage)).filter((times) => times === 1)).toHaveLength(4 * A_STEP);
      await migrate(harness.storage, [roundedAmounts]);
      expect(await touched(harness.storage)).toEqual(everyOnce);
    }, 20_000);

    it('run at once by two do everything once', async () => {
      await fill(harness.storage);
      await Promise.all([
        migrate(harness.storage, [roundedAmounts]),
        migrate(harness.storage, [roundedAmounts]),
      ]);
      expect(await touched(harness.storage)).toEqual(everyOnce);
    }, 20_000);

    it('leave new data alone: they are of the newest version from their first day', async () => {
      await harness.storage.connection.dropDatabase();
      expect(await migrate(harness.storage, [roundedAmounts])).toEqual({ from: 1, to: 1 });
    });

    it('refuse data that a newer program has changed', async () => {
      await fill(harness.storage);
      await migrate(harness.storage, [roundedAmounts]);
      for (const run of [migrate, migrateAtStart])
        await expect(run(harness.storage, [])).rejects.toMatchObject({ code: 'DATA_NEWER' });
    }, 20_000);

    it('at the start of a server run in an embedded folder, and are asked for on MongoDB', async () => {
      await fill(harness.storage);
      const started = migrateAtStart(harness.storage, [roundedAmounts]);
      if (harness.storage.engine === 'mongodb')
        await expect(started).rejects.toMatchObject({ code: 'MIGRATION_NEEDED' });
      else {
        await started;
        expect(await touched(harness.storage)).toEqual(everyOnce);
      }
    }, 20_000);

    it('out of order are a mistake of the program, found before anything is done', async () => {
      await fill(harness.storage);
      const second = { ...roundedAmounts, version: 3 };
      await expect(migrate(harness.storage, [roundedAmounts, second])).rejects.toThrow('out of order');
      expect(new Set(await touched(harness.storage))).toEqual(new Set([0]));
    });
  });

  describe('killed half way', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await temporaryFolder();
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('go on where they were, and every document is changed once', async () => {
      const first = await connect({ dataDir: folder });
      await fill(first);
      await first.close();
      const script = fileURLToPath(new URL('./migrating-child.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let steps = 0;
      child.stdout.on('data', (dots: Buffer) => {
        steps += dots.length;
        if (steps > 20) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const storage = await connect({ dataDir: folder });
      const before = (await touched(storage)).filter((times) => times === 1).length;
      expect([before % A_STEP, before > 0, before < DOCUMENTS]).toEqual([0, true, true]);
      expect(await migrate(storage, [roundedAmounts])).toEqual({ from: 0, to: 1 });
      expect(await touched(storage)).toEqual(everyOnce);
      await storage.close();
    }, 30_000);
  });
});
