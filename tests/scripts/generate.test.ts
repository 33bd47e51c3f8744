import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { staleFiles, writeFiles } from '../../scripts/generate/files.js';
import { generateAll } from '../../scripts/generate/outputs.js';

const project = join(import.meta.dirname, '../..');

const sources: Readonly<Record<string, string>> = {
  'package.json': '{}',
  '.prettierrc.json': '{ "singleQuote": true }',
  'schema/dictionary/9-late.json': JSON.stringify({
    group: { code: 'late', label: { zh: '后', en: 'Late' } },
    fields: [{ code: 'staff', type: 'integer', label: { zh: '职工', en: 'Staff' } }],
  }),
  'schema/dictionary/10-later.json': JSON.stringify({
    group: { code: 'later', label: { zh: '更后', en: 'Later' } },
    fields: [{ code: 'capital', type: 'money', label: { zh: '资本', en: 'Capital' } }],
  }),
};

describe('npm run generate', () => {
  let root: string;
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
  const stale = async (): Promise<readonly string[]> => staleFiles(root, await generateAll(root));
  const generate = async (): Promise<void> => {
    const files = await generateAll(root);
    await writeFiles(root, files, await staleFiles(root, files));
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'generate-'));
    await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
    for (const [path, text] of Object.entries(sources)) await write(path, text);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('takes the groups in the order of the numbers that start their files’ names', async () => {
    await generate();
    const dictionary = await read('schema/generated/dictionary.ts');
    expect(dictionary.indexOf("'staff'")).toBeLessThan(dictionary.indexOf("'capital'"));
    expect(await read('schema/generated/facts.ts')).toContain('readonly capital?: Fen;');
  });

  it('starts every file by saying what generated it, and gives the same text again', async () => {
    await generate();
    const files = await generateAll(root);
    expect(files.length).toBe(4);
    expect(files.filter(({ text }) => !text.slice(0, 80).includes('npm run generate'))).toEqual([]);
    expect(await stale()).toEqual([]);
  });

  it('finds a file that nothing generates any more stale, and removes it', async () => {
    await generate();
    await write('schema/generated/left.ts', '');
    await write('client/generated/documents/left.ts', '');
    expect(await stale()).toEqual(['client/generated/documents/left.ts', 'schema/generated/left.ts']);
    await generate();
    expect(await stale()).toEqual([]);
  });

  it.each([
    ['broken JSON', '{', 'schema/dictionary/9-late.json'],
    [
      'an unknown type',
      '{"group":{"code":"a"},"fields":[{"code":"b","type":"colour"}]}',
      'unknown type colour',
    ],
    [
      'a code that stands twice',
      '{"group":{"code":"a"},"fields":[{"code":"capital","type":"date"}]}',
      'capital stands twice',
    ],
    ['a file of another form', '[]', 'schema/dictionary/9-late.json'],
  ])('refuses %s, naming the place', async (_, text, message) => {
    await write('schema/dictionary/9-late.json', text);
    await expect(generateAll(root)).rejects.toThrow(message);
  });

  it('joins GraphQL types over files; under --check fails, names what is stale alone and writes nothing', async () => {
    const tsx = join(project, 'node_modules/tsx/dist/cli.mjs');
    const run = (...args: readonly string[]) =>
      spawnSync('node', [tsx, join(project, 'scripts/generateCode.ts'), '--root', root, ...args], {
        encoding: 'utf8',
      });
    await write('schema/graphql/a.graphql', 'scalar Yuan type Query { capital: Yuan! }');
    await write(
      'schema/graphql/b.graphql',
      'extend type Query { answer: Answer! } union Answer = A type A { x: Int! }',
    );
    await write('client/home.graphql', 'query Home { capital answer { ...Words } }');
    await write('client/shared/words.graphql', 'fragment Words on A { x }');
    expect(run().status).toBe(0);
    const before = await read('schema/generated/schema.graphql');
    expect(before).toMatch(/type Query \{\s+answer: Answer!\s+capital: Yuan!\s+\}/);
    expect(await read('client/generated/operations.ts')).toContain("export * from './documents/home.js'");
    const home = await read('client/generated/documents/home.ts');
    expect(home).toMatch(/export const HomeDocument = .*value: 'Home'.*kind: 'FragmentDefinition'/s);
    await expect(read('client/generated/documents/shared/words.ts')).rejects.toThrow('ENOENT');

    await write('schema/graphql/a.graphql', 'scalar Yuan type Query { assets: Yuan! capital: Yuan! }');
    const check = run('--check');
    expect(check.status).toBe(1);
    expect(check.stderr).toContain('schema/generated/schema.graphql');
    expect(check.stderr).not.toContain('schema/generated/facts.ts');
    expect(await read('schema/generated/schema.graphql')).toBe(before);
  }, 60_000);
});
