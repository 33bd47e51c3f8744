/** `npm run db:migrate`: brings the data up to this program's version; may be interrupted and run again. */
import { migrations } from '../migrations.js';
import { migrate } from '../platform/storage/index.js';
import { runCommand } from './command.js';
import { withStorage } from './openedStorage.js';

await runCommand({ line: 'npm run db:migrate', texts: { least: 0, most: 0 }, flags: [] }, () =>
  withStorage(async (storage) => {
    const { from, to } = await migrate(storage, migrations, ({ version, name }) => {
      process.stderr.write(`${version}: ${name} …\n`);
    });
    return from === to
      ? { zh: `数据已是最新版本（${to}）。`, en: `The data are of the newest version (${to}) already.` }
      : { zh: `数据已从版本 ${from} 迁移到 ${to}。`, en: `Migrated the data from version ${from} to ${to}.` };
  }),
);
