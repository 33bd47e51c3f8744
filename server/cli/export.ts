/** `npm run export -- FILE`: everything the storage holds as lines of extended JSON, to bring into the other engine. */
import { resolve } from 'node:path';
import { exportToFile } from '../platform/storage/index.js';
import { runCommand } from './command.js';
import { configuredPlace } from './configuredPlace.js';

await runCommand(
  { line: 'npm run export -- FILE', texts: { least: 1, most: 1 }, flags: [] },
  async ({ texts: [file = ''] }) => {
    await exportToFile(configuredPlace(), resolve(file));
    return { zh: `已导出到 ${resolve(file)}。`, en: `Exported to ${resolve(file)}.` };
  },
);
