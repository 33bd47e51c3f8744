import type { EnterpriseRepository } from '../../../server/features/enterprises/index.js';
import type { SaveRequest } from '../../../server/features/profiles/saveProfile.js';
import { askableDictionary, repositoriesOf } from '../../../server/features.js';
import type { Storage } from '../../../server/platform/storage/index.js';

/** The enterprise whose profile the tests save. */
export const creditCode = '91330281MA0DEM021N';

/** What a save rests on, over a storage. */
export async function savePartsOf(storage: Storage) {
  const repository = repositoriesOf(storage).enterprises;
  await storage.ready();
  return {
    repository,
    dictionary: askableDictionary(),
    transaction: storage.transaction.bind(storage),
    now: () => new Date(Date.UTC(2026, 10, 24)),
  };
}

/** Stores the enterprise with the first version of its profile, as the seeds would. */
export async function storeFirstVersion(storage: Storage, repository: EnterpriseRepository): Promise<void> {
  const name = '余姚示例企业';
  await storage.transaction((session) =>
    repository.put(
      { creditCode, name, demo: true, profileVersion: 1, contentHash: 'h', origin: 'seed', retired: false },
      { creditCode, version: 1, recordedAt: new Date(0), facts: { name }, declared: {}, provenance: [] },
      session,
    ),
  );
}

/** The request that makes version `version` out of the one before: three facts, each the version's number. */
export function requestFor(version: number): SaveRequest {
  const source = { kind: 'self', source: { zh: '自述', en: 'self-declared' }, date: '2026-11-24' } as const;
  return {
    creditCode,
    baseVersion: version - 1,
    requestKey: `makes-version-${version}`,
    changes: ['/staff', '/rdStaff', '/talents'].map((pointer) => ({ pointer, value: version, ...source })),
  };
}
