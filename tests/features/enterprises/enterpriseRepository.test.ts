import { describe, expect, it } from '@jest/globals';
import { repositoriesOf } from '../../../server/features.js';
import {
  type EnterpriseRepository,
  EnterpriseService,
  type Enterprise,
  type ProfileVersion,
} from '../../../server/features/enterprises/index.js';
import type { Storage } from '../../../server/platform/storage/index.js';
import { withStorage } from '../temporaryStorage.js';

const creditCode = '91330281MA0DEM021N';

function versionOf(version: number, staff: number): ProfileVersion {
  return {
    creditCode,
    version,
    recordedAt: new Date(Date.UTC(2026, 10, version)),
    facts: { name: '余姚示例企业', staff, finances: [{ year: 2025, revenue: 2_100_000_000 }] },
    declared: { debtRatio: 0.55 },
    provenance: [{ pointer: '', source: { zh: '示例', en: 'demo' }, date: '2026-11-01' }],
  };
}

function enterpriseAt(profileVersion: number): Enterprise {
  return {
    creditCode,
    name: '余姚示例企业',
    demo: true,
    profileVersion,
    contentHash: String(profileVersion),
    origin: 'seed',
    retired: false,
  };
}

/** Runs work on an enterprise with two versions of its profile. */
async function withEnterprise(
  work: (service: EnterpriseService, repository: EnterpriseRepository, storage: Storage) => Promise<void>,
): Promise<void> {
  await withStorage(async (storage) => {
    const repository = repositoriesOf(storage).enterprises;
    await storage.ready();
    for (const version of [1, 2]) {
      await storage.transaction((session) =>
        repository.put(enterpriseAt(version), versionOf(version, version * 10), session),
      );
    }
    await work(new EnterpriseService(repository), repository, storage);
  });
}

describe('versions of a profile', () => {
  it('are kept as they were stored, each found by its number, the newest without one', () =>
    withEnterprise(async (service) => {
      const staffOf = async (version?: number) => {
        const found = await service.findProfile(creditCode, version);
        return found.kind === 'found'
          ? [found.value.profile.version, found.value.profile.facts.staff]
          : found.kind;
      };
      expect(await staffOf()).toEqual([2, 20]);
      expect(await staffOf(1)).toEqual([1, 10]);
      expect(await staffOf(3)).toBe('notFound');
    }));

  it('come back whole: facts in fen, declared values, provenance and the instant', () =>
    withEnterprise(async (_service, repository) => {
      const [first, missing] = await repository.profiles([
        { creditCode, version: 1 },
        { creditCode, version: 7 },
      ]);
      expect(first).toEqual(versionOf(1, 10));
      expect(missing).toBeUndefined();
    }));

  it('are never overwritten: the same number a second time is refused and leaves all as it was', () =>
    withEnterprise(async (_service, repository, storage) => {
      const again = { ...enterpriseAt(2), contentHash: 'again' };
      const write = storage.transaction((session) => repository.put(again, versionOf(2, 99), session));
      await expect(write).rejects.toMatchObject({ code: 11000 });
      expect(await repository.find(creditCode)).toMatchObject({ contentHash: '2' });
      const [second] = await repository.profiles([{ creditCode, version: 2 }]);
      expect(second?.facts.staff).toBe(20);
    }));
});
