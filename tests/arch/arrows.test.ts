import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const project = join(import.meta.dirname, '../..');

/** Modules of a small tree with the right arrows, and the wrong arrow of each rule. */
const modules: Readonly<Record<string, string>> = {
  'schema/fields.ts': 'export const fields = 1;',
  'server/rules/index.ts': "import { fields } from '../../schema/fields.js'; export const rules = fields;",
  'server/rules/inner.ts': 'export const inner = 1;',
  'server/domain/index.ts': "import { rules } from '../rules/index.js'; export const domain = rules;",
  'server/domain/money.ts': 'export const money = 1;',
  'server/domain/b.ts': "import { a } from './a.js'; export const b = () => a;",
  'server/platform/storage/index.ts': 'export interface Storage { close(): void } export const open = 1;',
  'server/platform/storage/engine.ts': 'export interface Engine { close(): void }',
  'server/features/products/index.ts': "import { model } from './model.js'; export const products = model;",
  'server/features/products/model.ts': 'export const model = 1;',
  'server/features/matching/index.ts': `
    import type { Storage } from '../../platform/storage/index.js';
    import { products } from '../products/index.js';
    import { domain } from '../../domain/index.js';
    export const matching = (storage: Storage) => [storage, products, domain];`,
  'server/main.ts': `
    import { open } from './platform/storage/index.js';
    import { matching } from './features/matching/index.js';
    export const main = [open, matching];`,
  'client/main.ts': "import { domain } from '../server/domain/index.js'; export const page = domain;",
  'scripts/tool.ts': "import { fields } from '../schema/fields.js'; export const tool = fields;",
  'tests/main.test.ts': "import { main } from '../server/main.js'; export const test = main;",
};

const wrongArrows: readonly (readonly [rule: string, from: string, text: string])[] = [
  ['no-circle', 'server/domain/a.ts', "import { b } from './b.js'; export const a = () => b;"],
  ['resolvable', 'server/domain/lost.ts', "import { no } from './nowhere.js'; export const lost = no;"],
  [
    'schema-alone',
    'schema/wrong.ts',
    "import { domain } from '../server/domain/index.js'; export const x = domain;",
  ],
  [
    'rules-pure',
    'server/rules/wrong.ts',
    "import { domain } from '../domain/index.js'; export const x = domain;",
  ],
  ['rules-pure', 'server/rules/node.ts', "import { sep } from 'node:path'; export const x = sep;"],
  [
    'domain-pure',
    'server/domain/deep.ts',
    "import { inner } from '../rules/inner.js'; export const x = inner;",
  ],
  ['domain-pure', 'server/domain/package.ts', "import { parse } from 'graphql'; export const x = parse;"],
  [
    'features-by-faces',
    'server/features/matching/deep.ts',
    "import { model } from '../products/model.js'; export const x = model;",
  ],
  [
    'features-by-faces',
    'server/features/matching/engine.ts',
    "import type { Engine } from '../../platform/storage/engine.js'; export type X = Engine;",
  ],
  [
    'platform-by-interface',
    'server/features/matching/open.ts',
    "import { open } from '../../platform/storage/index.js'; export const x = open;",
  ],
  [
    'platform-replaceable',
    'server/platform/wrong.ts',
    "import { products } from '../features/products/index.js'; export const x = products;",
  ],
  [
    'command-line-by-faces',
    'server/cli/wrong.ts',
    "import { inner } from '../rules/inner.js'; export const x = inner;",
  ],
  [
    'main-is-the-root',
    'server/platform/root.ts',
    "import { main } from '../main.js'; export const x = main;",
  ],
  [
    'client-by-faces',
    'client/wrong.ts',
    "import { products } from '../server/features/products/index.js'; export const x = products;",
  ],
  [
    'server-without-client',
    'server/platform/page.ts',
    "import { page } from '../../client/main.js'; export const x = page;",
  ],
  [
    'scripts-by-contract',
    'scripts/wrong.ts',
    "import { domain } from '../server/domain/index.js'; export const x = domain;",
  ],
  [
    'code-without-tests',
    'scripts/tested.ts',
    "import { test } from '../tests/main.test.js'; export const x = test;",
  ],
  [
    'server-without-tools',
    'server/platform/tool.ts',
    "import { format } from 'prettier'; export const x = format;",
  ],
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const cruise = (folder: string): ReadonlySet<string> => {
  const cli = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['schema', 'server', 'client', 'scripts', 'tests'];
  const run = spawnSync('node', [cli, ...folders, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(run.stdout) as Report;
  return new Set(report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
};

describe('the arrows between the parts', () => {
  let tree: string;
  let found: ReadonlySet<string>;

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'arrows-'));
    await symlink(join(project, 'node_modules'), join(tree, 'node_modules'));
    for (const file of ['.dependency-cruiser.js', 'package.json', 'tsconfig.json']) {
      await cp(join(project, file), join(tree, file));
    }
    const wrong = wrongArrows.map(([, from, text]) => [from, text] as const);
    for (const [path, text] of [...Object.entries(modules), ...wrong]) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    found = cruise(tree);
  }, 60_000);
  afterAll(() => rm(tree, { recursive: true, force: true }));

  it('all point the right way in this project', () => {
    expect([...cruise(project)]).toEqual([]);
  }, 60_000);

  it.each(wrongArrows)('%s catches the arrow of %s', (rule, from) => {
    expect(found).toContain(`${rule}: ${from}`);
  });

  it('leave the right ones alone', () => {
    const right = new Set(Object.keys(modules));
    expect([...found].filter((violation) => right.has(violation.split(': ')[1] ?? ''))).toEqual([]);
  });
});
