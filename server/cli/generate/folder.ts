import { createWriteStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CalendarDate } from '../../domain/index.js';
import { StartFault } from '../../platform/errors/index.js';
import { generateEnterprise } from './enterprise/enterprise.js';
import { institutionsOf } from './product/institutions.js';
import { generateProduct } from './product/product.js';

/** What is to be generated. */
export interface Order {
  readonly enterprises: number;
  readonly products: number;
  readonly seed: number;
  /** The date as of which ages, accounts and certificates are meant. */
  readonly asOf: CalendarDate;
}

/**
 * Writes a folder that `npm start -- --load` takes: one document a line in `institutions.ndjson`, `products.ndjson`
 * and `enterprises.ndjson`, and `meta.json` last, so that a folder without it is known to be unfinished. Lines are
 * made as the disk takes them: memory doesn't grow with their number.
 * @throws StartFault `OUT_NOT_EMPTY`; nothing is written then
 */
export async function writeFolder(out: string, { enterprises, products, seed, asOf }: Order): Promise<void> {
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0) throw notEmpty(out);
  const institutions = institutionsOf(products);
  await writeLines(join(out, 'institutions.ndjson'), institutions.length, (index) => institutions[index]);
  await writeLines(join(out, 'products.ndjson'), products, (index) =>
    generateProduct(seed, index, institutions),
  );
  await writeLines(join(out, 'enterprises.ndjson'), enterprises, (index) =>
    generateEnterprise(seed, index, asOf),
  );
  const meta = { baseDate: asOf, seed, institutions: institutions.length, products, enterprises };
  await writeFile(join(out, 'meta.json'), `${JSON.stringify(meta)}\n`);
}

const linesAtOnce = 50;

async function writeLines(file: string, count: number, make: (index: number) => unknown): Promise<void> {
  await pipeline(Readable.from(texts(count, make)), createWriteStream(file));
}

function* texts(count: number, make: (index: number) => unknown): Generator<string> {
  for (let first = 0; first < count; first += linesAtOnce) {
    const indexes = Array.from({ length: Math.min(linesAtOnce, count - first) }, (_, place) => first + place);
    yield indexes.map((index) => `${JSON.stringify(make(index))}\n`).join('');
  }
}

function notEmpty(out: string): StartFault {
  return new StartFault('OUT_NOT_EMPTY', {
    zh: `文件夹 ${out} 里已有文件，未写入任何内容。请另选一个空文件夹。`,
    en: `The folder ${out} holds files already; nothing was written. Choose an empty one.`,
  });
}
