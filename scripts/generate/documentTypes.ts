/** The TypeScript types of the documents that institutions write. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileFromFile } from 'json-schema-to-typescript';
import { typescriptFile, type GeneratedFile } from './files.js';

const documents = ['product', 'institution', 'pledge', 'pledgeCoverage', 'publishedFigures', 'scorecard'];

/** Made from the documents' JSON Schemas, so that what ajv accepts and what the compiler sees are one thing. */
export async function documentTypeFiles(root: string): Promise<readonly GeneratedFile[]> {
  const present = documents.filter((name) => existsSync(schemaPath(root, name)));
  return Promise.all(present.map((name) => documentTypeFile(root, name)));
}

async function documentTypeFile(root: string, name: string): Promise<GeneratedFile> {
  const body = await compileFromFile(schemaPath(root, name), {
    cwd: join(root, 'schema/json'),
    bannerComment: '',
    additionalProperties: false,
    unknownAny: true,
    format: false,
    ignoreMinAndMaxItems: true,
  });
  return typescriptFile(root, `schema/generated/${name}.ts`, body);
}

const schemaPath = (root: string, name: string): string => join(root, `schema/json/${name}.schema.json`);
