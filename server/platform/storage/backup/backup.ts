import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageError } from '../errors.js';
import { Database } from '../sqlite/database.js';
import { explainFailure } from '../sqlite/failure.js';
import { databaseFile, requireData } from '../sqlite/folder.js';
import { openFormat } from '../sqlite/format.js';
import { checksumFile, syncToDisk, writeChecksum } from './checksum.js';
import { contentOf, documentsIn, sameContent, type Content } from './content.js';
import { restoreBackup } from './restore.js';

/** What a backup holds and how it was verified. */
export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly checksum: string;
  readonly collections: number;
  readonly documents: number;
  /** True where nobody wrote meanwhile, so that the copy could be compared with the data themselves. */
  readonly comparedWithSource: boolean;
}

/**
 * Copies the data of a folder to a file as of one commit, while a server may be writing to it, and verifies the
 * copy: it is restored into a fresh folder and every document is read there. The file appears under its name only
 * when all of this has gone well.
 * @throws StorageError BACKUP_EXISTS, DATA_NOT_FOUND, DATA_DAMAGED, DATA_NEWER, DISK_FULL, DATA_DIR_NOT_WRITABLE
 */
export const writeBackup = (dataDir: string, file: string): BackupReport => {
  if (existsSync(file) || existsSync(checksumFile(file))) throw backupExists(file);
  requireData(dataDir);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const workshop = mkdtempSync(join(dirname(file), '.backup-'));
    try {
      return copyAndVerify(dataDir, file, workshop);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  } catch (failure) {
    throw explainFailure(failure, dataDir);
  }
};

const copyAndVerify = (dataDir: string, file: string, workshop: string): BackupReport => {
  const copy = join(workshop, 'copy.sqlite');
  const source = new Database(databaseFile(dataDir), { readOnly: true, synchronous: 'full' });
  try {
    openFormat(source, dataDir, true);
    const before = versionOf(source);
    source.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    syncToDisk(copy);
    const restored = restoredContent(copy, join(workshop, 'restored'));
    const comparedWithSource = compareWithSource(source, before, restored, dataDir);
    const checksum = writeChecksum(copy, file);
    renameSync(copy, file);
    syncToDisk(dirname(file));
    return {
      file,
      bytes: statSync(file).size,
      checksum,
      collections: Object.keys(restored).length,
      documents: documentsIn(restored),
      comparedWithSource,
    };
  } finally {
    source.close();
  }
};

/** Changes whenever another connection has committed. */
const versionOf = (database: Database): number =>
  Number(database.get('PRAGMA data_version')?.['data_version']);

const restoredContent = (copy: string, folder: string): Content => {
  restoreBackup({ file: copy, dataDir: folder, replace: false, unchecked: true });
  const restored = new Database(databaseFile(folder), { readOnly: true, synchronous: 'off' });
  try {
    return contentOf(restored);
  } finally {
    restored.close();
  }
};

const compareWithSource = (source: Database, before: number, copied: Content, dataDir: string): boolean => {
  source.exec('BEGIN');
  try {
    const now = contentOf(source);
    if (versionOf(source) !== before) return false;
    if (sameContent(now, copied)) return true;
    throw new StorageError('DATA_DAMAGED', {
      zh: `${dataDir} 的备份与数据不一致，备份未保留。请检查磁盘后重试。`,
      en: `The backup of ${dataDir} differs from the data and was not kept. Check the disk and try again.`,
    });
  } finally {
    source.exec('COMMIT');
  }
};

const backupExists = (file: string): StorageError =>
  new StorageError('BACKUP_EXISTS', {
    zh: `${file} 已存在，未覆盖。请另取文件名。`,
    en: `${file} exists already and was not overwritten. Choose another name.`,
  });
