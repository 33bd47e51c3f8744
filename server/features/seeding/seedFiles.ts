import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedStop } from './seedFault.js';

/** One seed file: its path within the seeds' folder, and what it holds. */
export interface SeedFile {
  readonly file: string;
  readonly json: unknown;
}

/** The seeds' folder as read, unchecked. */
export interface SeedFiles {
  readonly institutions: SeedFile;
  readonly products: readonly SeedFile[];
  readonly enterprises: readonly SeedFile[];
}

/**
 * Reads all seed files of a folder; a folder of products or enterprises may be missing.
 * @throws SeedError `SEED_UNREADABLE` or `INVALID_JSON`
 */
export async function readSeedFiles(root: string): Promise<SeedFiles> {
  const [institutions, products, enterprises] = await Promise.all([
    readSeedFile(root, 'institutions.json'),
    readFolder(root, 'products'),
    readFolder(root, 'enterprises'),
  ]);
  return { institutions, products, enterprises };
}

/** Reads one seed file. @throws SeedError `SEED_UNREADABLE` or `INVALID_JSON` */
export async function readSeedFile(root: string, file: string): Promise<SeedFile> {
  const text = await readFile(join(root, file), 'utf8').catch(() => {
    throw seedStop({ code: 'SEED_UNREADABLE', file, path: '', message: unreadable });
  });
  try {
    return { file, json: JSON.parse(text) as unknown };
  } catch {
    throw seedStop({ code: 'INVALID_JSON', file, path: '', message: invalidJson });
  }
}

async function readFolder(root: string, folder: string): Promise<readonly SeedFile[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map((name) => readSeedFile(root, `${folder}/${name}`)));
}

const unreadable = {
  zh: '文件读不出来，请恢复它，或设 NO_SEEDS=1 不载入种子数据。',
  en: 'The file cannot be read. Restore it, or set NO_SEEDS=1 to load no seeds.',
};

const invalidJson = {
  zh: '文件不是合法的 JSON，请改正。',
  en: 'The file is not valid JSON. Correct it.',
};
