/** Reads the hand-written sources under `schema/`. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A source that cannot be used; the message names the file and what is wrong with it. */
export class SourceError extends Error {}

/** One source file: its name without folder and extension, its path from the root, its parsed content. */
export interface Source {
  readonly name: string;
  readonly path: string;
  readonly content: unknown;
}

/**
 * The JSON files of a folder, ordered by the number that starts their name (`20-finance.json` comes before
 * `100-need.json`), then by name. An absent folder holds none. Throws `SourceError` on a file that is no JSON.
 */
export async function readJsonSources(root: string, folder: string): Promise<readonly Source[]> {
  const names = await fileNames(join(root, folder), '.json');
  return Promise.all(
    names.map(async (name) => {
      const path = `${folder}/${name}.json`;
      return { name, path, content: parseJson(path, await readFile(join(root, path), 'utf8')) };
    }),
  );
}

/** The texts of a folder's files with that extension, in the same order as the JSON sources. */
export async function readTextSources(
  root: string,
  folder: string,
  extension: string,
): Promise<readonly string[]> {
  const names = await fileNames(join(root, folder), extension);
  return Promise.all(names.map((name) => readFile(join(root, folder, name + extension), 'utf8')));
}

async function fileNames(folder: string, extension: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
  return names.map((name) => name.slice(0, -extension.length)).sort(byNumberThenName);
}

function byNumberThenName(a: string, b: string): number {
  const difference = leadingNumber(a) - leadingNumber(b);
  if (difference !== 0) return difference;
  return a < b ? -1 : 1;
}

function leadingNumber(name: string): number {
  const digits = /^\d+/.exec(name);
  return digits ? Number(digits[0]) : Number.MAX_SAFE_INTEGER;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SourceError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
