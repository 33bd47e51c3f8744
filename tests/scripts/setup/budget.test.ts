import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { budgetReport } from '../../../scripts/setup/budget.mjs';
import { tree } from './tree.js';

/** Text that doesn't get smaller by gzip than so many bytes. */
const incompressible = (bytes: number): string => randomBytes(bytes).toString('latin1');

const built = (budget: object): string =>
  tree({
    'client/budgets.json': JSON.stringify([budget]),
    'build/web/.vite/manifest.json': JSON.stringify({
      'index.html': { file: 'index.js', imports: ['_shared.js'], dynamicImports: ['home.tsx', 'charts.tsx'] },
      '_shared.js': { file: 'shared.js' },
      'home.tsx': { file: 'home.js', imports: ['index.html', '_shared.js'] },
      'charts.tsx': { file: 'charts.js' },
    }),
    'build/web/index.js': incompressible(10_000),
    'build/web/shared.js': incompressible(5_000),
    'build/web/home.js': incompressible(20_000),
    'build/web/charts.js': incompressible(400_000),
  });

const reportOf = (root: string): string => {
  budgetReport(root, join(root, 'report.txt'));
  return readFileSync(join(root, 'report.txt'), 'utf8');
};
const sizeIn = (report: string): number => Number(/: ([\d.]+) kB/.exec(report)?.[1]);

describe('a page’s budget of JavaScript', () => {
  it('counts the entry and what it imports statically, each file once, and nothing that waits', () => {
    const entryOnly = sizeIn(reportOf(built({ route: '/', modules: [], limit: 250 })));
    const withRoute = sizeIn(reportOf(built({ route: '/', modules: ['home.tsx'], limit: 250 })));
    expect(entryOnly).toBeGreaterThan(15);
    expect(withRoute).toBeGreaterThan(entryOnly + 20);
    expect(withRoute).toBeLessThan(400);
  });

  it('counts what a page fetches later alone, against a limit of its own', () => {
    const late = { route: 'charts', modules: ['charts.tsx'] };
    const alone = sizeIn(reportOf(built({ ...late, late: true, limit: 600 })));
    const withEntry = sizeIn(reportOf(built({ ...late, limit: 600 })));
    expect(alone).toBeGreaterThan(390);
    expect(alone).toBeLessThan(withEntry - 15);
    expect(() => reportOf(built({ ...late, late: true, limit: 200 }))).toThrow('charts: ');
  });

  it('fails above the limit, saying by which page', () => {
    expect(() => reportOf(built({ route: '/', modules: ['charts.tsx'], limit: 250 }))).toThrow(
      /^[^]*\n\/: \d+/,
    );
  });

  it('fails when it names what the build lacks, since it would measure too little', () => {
    expect(() => reportOf(built({ route: '/', modules: ['gone.tsx'], limit: 250 }))).toThrow('gone.tsx');
  });
});
