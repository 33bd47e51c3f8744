import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page that is bigger than its budget, or a budget that names what the build lacks. */
export class BudgetExceeded extends Error {}

/**
 * A page's budget (`client/budgets.json`): the modules that are loaded for its route besides the entry, by
 * their paths under `client/`, and the limit for all JavaScript of its first view in kB (1,000 bytes) gzip. What is
 * `late` is fetched by a page that stands already: its modules count alone, without the entry.
 * @typedef {{
 *   readonly route: string,
 *   readonly modules: readonly string[],
 *   readonly limit: number,
 *   readonly late?: boolean,
 * }} Budget
 */

/**
 * Vite's manifest: chunks by their source.
 * @typedef {Readonly<Record<string, { readonly file: string, readonly imports?: readonly string[] }>>} Manifest
 */

/**
 * Measures the built pages against their budgets and writes one line a page to the report.
 * Throws `BudgetExceeded` when a page is over its limit.
 * @param {string} root
 * @param {string} report path of the file to write
 */
export function budgetReport(root, report) {
  const web = join(root, 'build/web');
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'));
  /** @type {readonly Budget[]} */
  const budgets = JSON.parse(readFileSync(join(root, 'client/budgets.json'), 'utf8'));
  const sizes = budgets.map((budget) => ({ ...budget, size: firstViewSize(web, manifest, budget) }));
  const lines = sizes.map(({ route, size, limit }) => `${route}: ${size.toFixed(1)} kB gzip of ${limit} kB`);
  const over = sizes.some(({ size, limit }) => size > limit);
  if (over) {
    throw new BudgetExceeded(
      `页面首屏脚本超出预算，请拆分或去掉依赖。 First view over its budget, split or drop a dependency:\n${lines.join('\n')}`,
    );
  }
  writeFileSync(report, `${lines.join('\n')}\n`);
}

/**
 * @param {string} web
 * @param {Manifest} manifest
 * @param {Budget} budget
 * @returns {number} kB gzip of the chunks of the modules, and of the entry unless they are late, with all that they import statically
 */
function firstViewSize(web, manifest, { route, modules, late }) {
  const files = new Set();
  const waiting = late ? [...modules] : ['index.html', ...modules];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined) {
      throw new BudgetExceeded(
        `client/budgets.json: ${route}: the build has no chunk of its own for ${name}`,
      );
    }
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(web, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}
