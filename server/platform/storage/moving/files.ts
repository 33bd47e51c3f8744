import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncToDisk } from '../backup/checksum.js';
import { restoreBackup, requireRoom } from '../backup/restore.js';
import { StorageError } from '../errors.js';
import { Database } from '../sqlite/database.js';
import { explainFailure } from '../sqlite/failure.js';
import { databaseFile, prepareFolder, requireData } from '../sqlite/folder.js';
import { connect } from '../connect.js';
import type { StorageConfig } from '../storage.js';
import { exportedLines } from './exporting.js';
import { importLines, type ImportReport } from './importing.js';

/** Which data are moved: those of a MongoDB server where its address is given, else those of a folder. */
export type Place = Pick<StorageConfig, 'dataDir' | 'mongodbUri'>;

/**
 * Writes everything a storage holds to a file, which appears under its name only when it is whole. Of an embedded
 * folder it is as of one commit, while a server may be writing.
 * @throws StorageError BACKUP_EXISTS, DATA_NOT_FOUND, DISK_FULL
 */
export const exportToFile = async (place: Place, file: string): Promise<void> => {
  if (existsSync(file)) throw fileExists(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    await inWorkshop(dirname(file), async (workshop) => {
      const source = place.mongodbUri === undefined ? frozen(place.dataDir, workshop) : place;
      const storage = await connect({ ...source, readOnly: place.mongodbUri === undefined });
      const written = join(workshop, 'export.jsonl');
      await pipeline(Readable.from(exportedLines(storage)), createWriteStream(written)).finally(() =>
        storage.close(),
      );
      syncToDisk(written);
      renameSync(written, file);
    });
  } catch (failure) {
    throw explainFailure(failure, dirname(file));
  }
};

/**
 * Brings an export into an empty MongoDB database, or into a data folder, which stays as it was until the import is
 * whole.
 * @param replace true to put it in the place of a folder's data, which are kept aside
 * @throws StorageError BACKUP_NOT_FOUND, DATA_EXISTS, EXPORT_DAMAGED, DATA_DIR_IN_USE, DISK_FULL
 */
export const importFromFile = async (place: Place, file: string, replace: boolean): Promise<ImportReport> => {
  if (!existsSync(file)) throw fileMissing(file);
  if (place.mongodbUri !== undefined) return importInto(place, file);
  const { dataDir } = place;
  prepareFolder(dataDir);
  requireRoom({ dataDir, replace });
  return inWorkshop(dataDir, async (workshop) => {
    const report = await importInto({ dataDir: workshop }, file);
    restoreBackup({ file: databaseFile(workshop), dataDir, replace, unchecked: true });
    return report;
  });
};

const importInto = async (place: Place, file: string): Promise<ImportReport> => {
  const storage = await connect(place);
  try {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
    return await importLines(storage, lines);
  } finally {
    await storage.close();
  }
};

/** A copy of a folder's data as of one commit. */
const frozen = (dataDir: string, workshop: string): Place => {
  requireData(dataDir);
  const source = new Database(databaseFile(dataDir), { readOnly: true, synchronous: 'full' });
  try {
    source.exec(`VACUUM INTO '${databaseFile(workshop).replaceAll("'", "''")}'`);
  } finally {
    source.close();
  }
  return { dataDir: workshop };
};

/** Runs work with a folder of its own, on the disk where its result will stand; it is gone afterwards. */
const inWorkshop = async <T>(parent: string, work: (workshop: string) => Promise<T>): Promise<T> => {
  const workshop = mkdtempSync(join(parent, '.moving-'));
  try {
    return await work(workshop);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
};

const fileExists = (file: string): StorageError =>
  new StorageError('BACKUP_EXISTS', {
    zh: `${file} 已存在，未覆盖。请另取文件名。`,
    en: `${file} exists already and was not overwritten. Choose another name.`,
  });

const fileMissing = (file: string): StorageError =>
  new StorageError('BACKUP_NOT_FOUND', {
    zh: `找不到文件 ${file}。请检查路径。`,
    en: `There is no file ${file}. Check the path.`,
  });
