import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, found from this file upward: the same from the sources and from `build/`. */
export const projectRoot = folderWithPackage(import.meta.dirname);

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the server: the project is incomplete.');
  return folderWithPackage(parent);
}
