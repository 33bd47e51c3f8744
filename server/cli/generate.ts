/** `npm run generate -- --out FOLDER …`: invented enterprises and products, any number of both, by a seed. */
import { resolve } from 'node:path';
import seedsMeta from '../../seeds/meta.json' with { type: 'json' };
import { calendarDate } from '../domain/index.js';
import { runCommand, WrongUsage } from './command.js';
import { mostEnterprises } from './generate/enterprise/identity.js';
import { writeFolder } from './generate/folder.js';

const mostProducts = 100_000;
const largestSeed = Number.MAX_SAFE_INTEGER;

const usage = {
  line: `npm run generate -- --out FOLDER [--enterprises 0–${mostEnterprises}] [--products 0–${mostProducts}] [--seed N]`,
  texts: { least: 0, most: 0 },
  flags: [],
  options: ['out', 'enterprises', 'products', 'seed'],
} as const;

await runCommand(usage, async ({ options }) => {
  const out = options.get('out');
  if (out === undefined || out === '') throw new WrongUsage();
  const order = {
    enterprises: wholeNumber(options.get('enterprises') ?? '0', mostEnterprises),
    products: wholeNumber(options.get('products') ?? '0', mostProducts),
    seed: wholeNumber(options.get('seed') ?? '1', largestSeed),
    asOf: calendarDate(seedsMeta.baseDate),
  };
  const folder = resolve(out);
  await writeFolder(folder, order);
  return {
    zh: `已生成 ${order.enterprises} 家企业、${order.products} 个产品（种子数 ${order.seed}），写在 ${folder}。用 npm start -- --load ${folder} 载入。`,
    en: `Generated ${order.enterprises} enterprises and ${order.products} products (seed ${order.seed}) in ${folder}. Load them with npm start -- --load ${folder}.`,
  };
});

function wholeNumber(text: string, most: number): number {
  const number = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= most)) throw new WrongUsage();
  return number;
}
