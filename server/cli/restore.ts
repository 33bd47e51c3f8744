/** `npm run restore -- FILE`: puts a backup into the data folder; the server must be stopped. */
import { resolve } from 'node:path';
import { restoreBackup } from '../platform/storage/index.js';
import { runCommand } from './command.js';
import { embeddedFolder } from './embeddedFolder.js';

await runCommand(
  {
    line: 'npm run restore -- FILE [--replace] [--unchecked]',
    texts: { least: 1, most: 1 },
    flags: ['replace', 'unchecked'],
  },
  ({ texts: [file = ''], flags }) => {
    const dataDir = embeddedFolder();
    const { documents, keptAside } = restoreBackup({
      file: resolve(file),
      dataDir,
      replace: flags.has('replace'),
      unchecked: flags.has('unchecked'),
    });
    return {
      zh: `已将 ${documents} 份文档恢复到 ${dataDir}。${keptAside ? `原数据另存为 ${keptAside}。` : ''}`,
      en: `Restored ${documents} documents into ${dataDir}.${keptAside ? ` What was there is kept as ${keptAside}.` : ''}`,
    };
  },
);
