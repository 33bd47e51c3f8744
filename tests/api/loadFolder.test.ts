import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '../../server/domain/index.js';
import { writeFolder } from '../../server/cli/generate/folder.js';
import { creditCodeOf } from '../../server/cli/generate/enterprise/identity.js';
import { startServer } from './server.js';

// Each test starts servers and loads some hundred enterprises.
jest.setTimeout(120_000);

const enterprises = 600;
let made: string;
let load: string;
let dataDir: string;

beforeAll(async () => {
  made = join(await mkdtemp(join(tmpdir(), 'load-made-')), 'folder');
  await writeFolder(made, { enterprises, products: 12, seed: 7, asOf: calendarDate('2026-11-24') });
});
afterAll(() => rm(join(made, '..'), { recursive: true }));
beforeEach(async () => {
  [load, dataDir] = await Promise.all([
    mkdtemp(join(tmpdir(), 'load-')),
    mkdtemp(join(tmpdir(), 'load-data-')),
  ]);
  await cp(made, load, { recursive: true });
});
afterEach(() => Promise.all([load, dataDir].map((folder) => rm(folder, { recursive: true }))));

/** Changes one line (from 1) of a file of the folder. */
async function editLine(file: string, line: number, change: (text: string) => string): Promise<void> {
  const lines = (await readFile(join(load, file), 'utf8')).split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  await writeFile(join(load, file), lines.join('\n'));
}

/** Starts a server, asks for enterprises by their numbers, and stops it; with what it said meanwhile. */
async function state(numbers: readonly number[], folder: string | undefined) {
  const said: string[] = [];
  const server = await startServer({
    dataDir,
    say: (line) => said.push(line),
    ...(folder !== undefined && { load: folder }),
  });
  const fields = numbers.map(
    (number) =>
      `e${number}: enterprise(creditCode: "${creditCodeOf(number)}") { ... on Enterprise { profile { version } } }`,
  );
  const { data } = await server.query(`{ platform { catalogueVersion } ${fields.join(' ')} }`);
  await server.close();
  const answer = data as Readonly<Record<string, { readonly profile?: { readonly version: number } }>>;
  return {
    versions: numbers.map((number) => answer[`e${number}`]?.profile?.version ?? null),
    catalogueVersion: (answer['platform'] as unknown as { catalogueVersion: number }).catalogueVersion,
    last: said.at(-1),
    said,
  };
}

describe('npm start -- --load FOLDER', () => {
  it('serves what the folder holds beside the seeds, and says how far it is', async () => {
    const plain = await state([0], undefined);
    const loaded = await state([0, enterprises - 1, enterprises], load);
    expect(loaded.versions).toEqual([1, 1, null]);
    expect(loaded.catalogueVersion).toBe(plain.catalogueVersion + 12);
    expect(loaded.said).toContain(`载入 Loading enterprises 100% (${enterprises}/${enterprises})`);
    expect(loaded.last).toContain(`12 + ${enterprises}`);
  });

  it('a second time changes nothing; a changed line alone gets its next version', async () => {
    await state([], load);
    expect((await state([0], load)).last).toContain('0 + 0 + 0');
    await editLine('enterprises.ndjson', 2, (text) =>
      text.replace('"summary":{"zh":"', '"summary":{"zh":"改 '),
    );
    const changed = await state([0, 1, 2], load);
    expect(changed.versions).toEqual([1, 2, 1]);
    expect(changed.last).toContain('0 + 0 + 1');
  });

  it('keeps what was loaded when it is started without it', async () => {
    const loaded = await state([0, 5], load);
    expect(await state([0, 5], undefined)).toMatchObject({
      versions: [1, 1],
      catalogueVersion: loaded.catalogueVersion,
    });
  });

  it('stops at a faulty line with file, line and place; its batch is not written, those before are', async () => {
    await editLine('enterprises.ndjson', 300, (text) =>
      text.replace(/"regDate":"[^"]*"/, '"regDate":"2024-02-30"'),
    );
    await expect(state([], load)).rejects.toMatchObject({
      code: 'INVALID_PROFILE',
      text: { zh: expect.stringContaining('enterprises.ndjson 第 300 行 /facts/regDate') },
    });
    expect((await state([0, 249, 250, 299], undefined)).versions).toEqual([1, 1, null, null]);
    await cp(made, load, { recursive: true, force: true });
    const mended = await state([250, 299], load);
    expect(mended.versions).toEqual([1, 1]);
    expect(mended.last).toContain(`0 + 0 + ${enterprises - 250}`);
  });

  it.each([
    ['a line that is no JSON', 'enterprises.ndjson', () => '{', 'INVALID_JSON'],
    [
      'a product of an institution that is not there',
      'products.ndjson',
      (text: string) =>
        text
          .replace(/"institution":"[^"]*"/, '"institution":"nobody"')
          .replace(/"slug":"[^.]*\./, '"slug":"nobody.'),
      'UNKNOWN_INSTITUTION',
    ],
    [
      'an enterprise that stands twice',
      'enterprises.ndjson',
      (text: string) => `${text}\n${text}`,
      'LINES_NOT_IN_ORDER',
    ],
    ['a product that stands twice', 'products.ndjson', (text: string) => `${text}\n${text}`, 'SEED_TWICE'],
    [
      'a line of more than a megabyte',
      'enterprises.ndjson',
      (text: string) => text + ' '.repeat(1_100_000),
      'LINE_TOO_LONG',
    ],
  ])('refuses %s', async (_, file, change, code) => {
    await editLine(file, 2, change);
    await expect(state([], load)).rejects.toMatchObject({ code });
  });

  it('refuses a folder that was not finished, and one that is shorter than it says', async () => {
    await writeFile(join(load, 'products.ndjson'), '');
    await expect(state([], load)).rejects.toMatchObject({ code: 'LOAD_FOLDER_SHORT' });
    await rm(join(load, 'meta.json'));
    await expect(state([], load)).rejects.toMatchObject({ code: 'LOAD_FOLDER_UNFINISHED' });
  });
});
