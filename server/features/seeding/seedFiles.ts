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
  /** One for each line of the ledger, named by its file and the line's number. */
  readonly pledges: readonly SeedFile[];
  readonly pledgeCoverage: SeedFile | undefined;
}

/**
 * Reads all seed files of a folder; a folder may be missing.
 * @throws SeedError `SEED_UNREADABLE` or `INVALID_JSON`
 */
export async function readSeedFiles(root: string): Promise<SeedFiles> {
  const [institutions, products, enterprises, pledges, [pledgeCoverage]] = await Promise.all([
    readSeedFile(root, 'institutions.json'),
    readFolder(root, 'products'),
    readFolder(root, 'enterprises'),
    readLedger(root, 'pledges'),
    readFolder(root, 'pledges'),
  ]);
  return { institutions, products, enterprises, pledges, pledgeCoverage };
}

/** Reads one seed file. @throws SeedError `SEED_UNREADABLE` or `INVALID_JSON` */
export async function readSeedFile(root: string, file: string): Promise<SeedFile> {
  return parsed(file, await readText(root, file));
}

async function readText(root: string, file: string): Promise<string> {
  return readFile(join(root, file), 'utf8').catch(() => {
    throw seedStop({ code: 'SEED_UNREADABLE', file, path: '', message: unreadable });
  });
}

function parsed(file: string, text: string): SeedFile {
  try {
    return { file, json: JSON.parse(text) as unknown };
  } catch {
    throw seedStop({ code: 'INVALID_JSON', file, path: '', message: invalidJson });
  }
}

/** Reads every JSON file of one of the seeds' folders, by name. @throws SeedError `SEED_UNREADABLE` or `INVALID_JSON` */
export async function readFolder(root: string, folder: string): Promise<readonly SeedFile[]> {
  const files = await filesIn(root, folder, '.json');
  return Promise.all(files.map((file) => readSeedFile(root, file)));
}

/** Files of JSON lines; a row is named `file:line`, empty lines are none. */
async function readLedger(root: string, folder: string): Promise<readonly SeedFile[]> {
  const files = await filesIn(root, folder, '.jsonl');
  const texts = await Promise.all(files.map((file) => readText(root, file)));
  return files.flatMap((file, index) =>
    (texts[index] ?? '')
      .split('\n')
      .flatMap((line, row) => (line.trim() === '' ? [] : [parsed(`${file}:${row + 1}`, line)])),
  );
}

/** The names of what lies in the seeds' folder; none where it is missing. */
export async function seedFileNames(root: string): Promise<readonly string[]> {
  return readdir(root).catch(() => []);
}

async function filesIn(root: string, folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}

const unreadable = {
  zh: '文件读不出来，请恢复它，或设 NO_SEEDS=1 不载入种子数据。',
  en: 'The file cannot be read. Restore it, or set NO_SEEDS=1 to load no seeds.',
};

const invalidJson = {
  zh: '文件不是合法的 JSON，请改正。',
  en: 'The file is not valid JSON. Correct it.',
};
