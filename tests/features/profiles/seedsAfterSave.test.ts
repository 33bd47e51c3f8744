import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { askableDictionary, repositoriesOf } from '../../../server/features.js';
import { saveProfile } from '../../../server/features/profiles/saveProfile.js';
import { loadSeeds } from '../../../server/features/seeding/index.js';
import { calendarDate } from '../../../server/domain/index.js';
import { projectRoot } from '../../../server/platform/config/index.js';
import { withStorage } from '../temporaryStorage.js';
import { creditCode, requestFor } from './savedEnterprise.js';

describe('a profile that a person saved', () => {
  it('is not touched by a later load of the seeds', () =>
    withStorage(async (storage) => {
      const repositories = repositoriesOf(storage);
      await storage.ready();
      const load = () =>
        loadSeeds({
          root: join(projectRoot, 'seeds'),
          dictionary: askableDictionary(),
          ...repositories,
          transaction: (work) => storage.transaction(work),
          asOf: calendarDate('2026-11-24'),
          now: new Date(),
        });
      await load();
      const parts = {
        repository: repositories.enterprises,
        dictionary: askableDictionary(),
        transaction: storage.transaction.bind(storage),
        now: () => new Date(),
      };
      const outcome = await saveProfile(parts, requestFor(2));
      expect(outcome).toMatchObject({ kind: 'saved', version: 2 });
      expect(await load()).toEqual({ institutions: 0, products: 0, enterprises: 0, pledges: 0 });
      const kept = await repositories.enterprises.find(creditCode);
      expect([kept?.profileVersion, kept?.origin]).toEqual([2, 'person']);
    }));
});
