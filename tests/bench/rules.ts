/**
 * The rule engine beside others on one generated workload, in one run, answers verified equal first.
 *
 *     npm run bench -- rules            prints tables and writes docs/benchmarks.md
 *     npm run -s bench -- rules --json  prints one JSON object
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureForward } from './rules/forward.js';
import { measureInverse } from './rules/inverse.js';
import { measureLarge } from './rules/large.js';
import { markdownOf, resultsOf } from './rules/results.js';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const say = (text: string): void => console.error(text);

say('forward match, 2,000 products …');
const forward = await measureForward(2000);
const large = [];
for (const count of [1000, 10_000, 100_000]) {
  say(`forward match, ${count} products …`);
  large.push(await measureLarge(count));
}
const inverse = [];
for (const count of [10_000, 1_000_000]) {
  say(`inverse match, ${count} enterprises …`);
  inverse.push(await measureInverse(count));
}

const measured = { forward, large, inverse };
if (values.json) {
  console.log(JSON.stringify(resultsOf(measured)));
} else {
  const markdown = markdownOf(measured);
  console.log(markdown);
  const file = join(import.meta.dirname, '../../docs/benchmarks.md');
  await writeFile(file, markdown);
  say(file);
}
