/** The TypeScript type of a product document. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';
import { typescriptFile, type GeneratedFile } from './files.js';

const source = 'schema/json/product.schema.json';

/** Made from the product's JSON Schema, so that what ajv accepts and what the compiler sees are one thing. */
export async function productTypeFiles(root: string): Promise<readonly GeneratedFile[]> {
  if (!existsSync(join(root, source))) return [];
  const body = await compileFromFile(join(root, source), {
    cwd: join(root, 'schema/json'),
    bannerComment: '',
    additionalProperties: false,
    unknownAny: true,
    format: false,
  });
  return [await typescriptFile(root, 'schema/generated/product.ts', body)];
}
