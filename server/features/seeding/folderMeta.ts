import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { folderStop } from './loadFault.js';

/** What a folder to load says of itself: how many documents each of its files holds. */
export interface FolderMeta {
  readonly institutions: number;
  readonly products: number;
  readonly enterprises: number;
}

const count = { type: 'integer', minimum: 0 };
const check = new Ajv().compile<FolderMeta>({
  type: 'object',
  required: ['institutions', 'products', 'enterprises'],
  properties: { institutions: count, products: count, enterprises: count },
});

/**
 * Reads the `meta.json` of a folder, which its writer writes last.
 * @throws SeedError `LOAD_FOLDER_UNFINISHED` where there is none, or none that can be read
 */
export async function readFolderMeta(root: string): Promise<FolderMeta> {
  const text = await readFile(join(root, 'meta.json'), 'utf8').catch(() => '');
  try {
    const json: unknown = JSON.parse(text);
    if (check(json)) return json;
  } catch {
    // Told below: a file that can't be parsed is as good as none.
  }
  throw folderStop('LOAD_FOLDER_UNFINISHED', root, {
    zh: '没有可读的 meta.json。请检查路径，或重新生成。',
    en: 'it has no meta.json that can be read. Check the path, or generate it again.',
  });
}
