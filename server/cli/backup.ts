/** `npm run backup [-- FILE]`: a verified copy of the data as of one commit, while the server may be running. */
import { join, resolve } from 'node:path';
import { projectRoot } from '../platform/config/index.js';
import { writeBackup } from '../platform/storage/index.js';
import { runCommand } from './command.js';
import { embeddedFolder } from './embeddedFolder.js';

/** The name of a backup that wasn't given one, by the minute and second in Asia/Shanghai. */
const namedByTime = (): string => {
  const [date, time] = new Date().toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).split(' ');
  return join(projectRoot, 'backups', `${date ?? ''}-${(time ?? '').replaceAll(':', '')}.sqlite`);
};

await runCommand(
  { line: 'npm run backup [-- FILE]', texts: { least: 0, most: 1 }, flags: [] },
  ({ texts: [file] }) => {
    const report = writeBackup(embeddedFolder(), file === undefined ? namedByTime() : resolve(file));
    const { collections, documents, checksum, comparedWithSource: compared } = report;
    const megabytes = (report.bytes / 1e6).toFixed(1);
    return {
      zh: `已备份到 ${report.file}（${megabytes} MB，${collections} 个集合，${documents} 份文档，SHA-256 ${checksum}）。已恢复到空目录并逐份读出${compared ? '，与原数据一致' : '；备份期间有写入，未与原数据逐份比较'}。`,
      en: `Backed up to ${report.file} (${megabytes} MB, ${collections} collections, ${documents} documents, SHA-256 ${checksum}). It was restored into an empty folder and every document read${compared ? ', the same as the data' : '; as there were writes meanwhile, they were not compared with the data'}.`,
    };
  },
);
