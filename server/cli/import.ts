/** `npm run import -- FILE`: brings an export into an empty storage of either engine; the server must be stopped. */
import { resolve } from 'node:path';
import { importFromFile } from '../platform/storage/index.js';
import { runCommand } from './command.js';
import { configuredPlace } from './configuredPlace.js';

await runCommand(
  { line: 'npm run import -- FILE [--replace]', texts: { least: 1, most: 1 }, flags: ['replace'] },
  async ({ texts: [file = ''], flags }) => {
    const report = await importFromFile(configuredPlace(), resolve(file), flags.has('replace'));
    return {
      zh: `已导入 ${report.collections} 个集合、${report.documents} 份文档。`,
      en: `Imported ${report.collections} collections with ${report.documents} documents.`,
    };
  },
);
