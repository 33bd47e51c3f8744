import { join } from 'node:path';
import { askableDictionary } from '../../../server/features.js';
import { readSeedScorecards } from '../../../server/features/seeding/index.js';

export const dictionary = askableDictionary();

/** The scorecards as the seeds hold them. */
export const seedScorecards = await readSeedScorecards(
  join(import.meta.dirname, '../../../seeds'),
  dictionary,
);
