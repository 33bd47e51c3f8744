import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StorageError } from '../errors.js';

const CHUNK = 1024 * 1024;

/** Where the checksum of a file stands: beside it, in the form that `sha256sum -c` reads. */
export const checksumFile = (file: string): string => `${file}.sha256`;

/** The SHA-256 of a file's bytes, hexadecimal. */
export const sha256Of = (file: string): string => {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, chunk); read > 0; read = readSync(opened, chunk))
      hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(opened);
  }
};

/** Brings a file's, or a folder's, content to the disk. */
export const syncToDisk = (path: string): void => {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/**
 * Writes the checksum of a file beside it.
 * @param named the name under which the file will stand
 * @returns the checksum
 */
export const writeChecksum = (file: string, named: string): string => {
  const checksum = sha256Of(file);
  writeFileSync(checksumFile(named), `${checksum}  ${basename(named)}\n`);
  syncToDisk(checksumFile(named));
  syncToDisk(dirname(named));
  return checksum;
};

/**
 * Compares a backup with the checksum beside it.
 * @throws StorageError BACKUP_UNCHECKED where there is none, BACKUP_DAMAGED where they differ
 */
export const requireChecksum = (file: string): void => {
  if (!existsSync(checksumFile(file)))
    throw new StorageError('BACKUP_UNCHECKED', {
      zh: `备份 ${file} 旁没有校验文件 ${checksumFile(file)}。请一并取来；确信备份完好时可加 --unchecked。`,
      en: `The backup ${file} lacks its checksum ${checksumFile(file)}. Fetch that too, or pass --unchecked where you are sure of the backup.`,
    });
  const [wanted] = readFileSync(checksumFile(file), 'utf8').split(/\s/);
  if (wanted !== sha256Of(file)) throw backupDamaged(file, 'its checksum differs');
};

/** The refusal of a backup that isn't what was written; `why` is for the log. */
export const backupDamaged = (file: string, why: string): StorageError =>
  new StorageError(
    'BACKUP_DAMAGED',
    {
      zh: `备份 ${file} 已损坏，未使用。请改用另一份备份。`,
      en: `The backup ${file} is damaged and was not used. Take another one.`,
    },
    new Error(why),
  );
