/** A process that runs the made-up migration and reports each step it begins, to be killed half way. */
import { writeSync } from 'node:fs';
import { connect, migrate } from '../../../server/platform/storage/index.js';
import { roundedAmounts } from './made-up-migration.js';

const storage = await connect({ dataDir: process.argv[2] ?? '' });
await migrate(storage, [
  {
    ...roundedAmounts,
    step: (step) => {
      writeSync(1, '.');
      return roundedAmounts.step(step);
    },
  },
]);
await storage.close();
