import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { saveProfile } from '../../../server/features/profiles/saveProfile.js';
import { connect } from '../../../server/platform/storage/index.js';
import { startWriter, type WritingChild } from '../storage/child.js';
import { temporaryFolder } from '../storage/harness.js';
import { creditCode, requestFor, savePartsOf, storeFirstVersion } from './savedEnterprise.js';

const editor = fileURLToPath(new URL('./saving-editor.ts', import.meta.url));
const rounds = 6;

describe('a process killed in mid-save', () => {
  let folder = '';
  let child: WritingChild | undefined;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await child?.kill();
    await rm(folder, { recursive: true });
  });

  it(
    'leaves one whole version of a save or none, loses none that was acknowledged, and takes the request again',
    async () => {
      const first = await connect({ dataDir: folder });
      await storeFirstVersion(first, (await savePartsOf(first)).repository);
      await first.close();
      for (let round = 0; round < rounds; round += 1) {
        child = startWriter(folder, String(round), editor);
        await child.go();
        await child.writing;
        await wait(Math.random() * 200);
        expect(await child.kill()).toBe('');
        const acknowledged = Math.max(...child.lines().map(Number));
        await expectWhole(acknowledged);
      }
    },
    30_000 + rounds * 10_000,
  );

  async function expectWhole(acknowledged: number): Promise<void> {
    const storage = await connect({ dataDir: folder });
    const parts = await savePartsOf(storage);
    const newest = (await parts.repository.find(creditCode))?.profileVersion ?? 0;
    expect([acknowledged, acknowledged + 1]).toContain(newest);
    const versions = await parts.repository.versionsBefore(creditCode, undefined, newest + 10);
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: newest }, (_, index) => newest - index),
    );
    for (const { version, facts } of versions.filter((stored) => stored.version > 1)) {
      expect([facts.staff, facts.rdStaff, facts.talents]).toEqual([version, version, version]);
    }
    expect(await saveProfile(parts, requestFor(newest))).toEqual({
      kind: 'saved',
      version: newest,
      repeated: true,
      notCounted: [],
    });
    await storage.close();
  }
});
