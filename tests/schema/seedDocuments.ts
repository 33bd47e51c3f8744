import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalizedText } from '../../schema/dictionary.js';
import type { InstitutionDocument } from '../../schema/generated/institution.js';
import type { ProductDocument } from '../../schema/generated/product.js';
import type { PledgeDocument } from '../../server/features/pledges/index.js';

/** Facts under dictionary codes as they stand in a seed: money in yuan as decimal strings. */
export type SeedFacts = Readonly<Record<string, unknown>>;

/** A fictional enterprise of the demonstration; each row of provenance covers what lies below its pointer. */
export interface EnterpriseSeed {
  readonly creditCode: string;
  readonly summary: LocalizedText;
  readonly facts: SeedFacts;
  readonly provenance: readonly {
    readonly pointer: string;
    readonly source: LocalizedText;
    readonly date: string;
  }[];
}

/** A seed with the name of its file, without `.json`. */
export interface SeedFile<Document> {
  readonly file: string;
  readonly document: Document;
}

const seedsFolder = join(import.meta.dirname, '../../seeds');

/** Reads one JSON file; its shape is what the caller's test checks. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The JSON files of a folder in the order of their names. */
export function readFolder(folder: string): readonly SeedFile<unknown>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ file: name.slice(0, -'.json'.length), document: readJson(join(folder, name)) }));
}

/** The products of the catalogue; that they have this shape is a test of its own. */
export const productSeeds = readFolder(join(seedsFolder, 'products')) as readonly SeedFile<ProductDocument>[];

/** The fictional enterprises; that they have this shape is a test of its own. */
export const enterpriseSeeds = readFolder(
  join(seedsFolder, 'enterprises'),
) as readonly SeedFile<EnterpriseSeed>[];

/** The fictional institutions; that they have this shape is a test of its own. */
export const institutionSeeds = readJson(
  join(seedsFolder, 'institutions.json'),
) as readonly InstitutionDocument[];

const ledgerFolder = join(seedsFolder, 'pledges');

/** The rows of the pledge ledger, year by year; that they have this shape is a test of its own. */
export const pledgeSeeds: readonly PledgeDocument[] = readdirSync(ledgerFolder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(join(ledgerFolder, name), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as PledgeDocument);

/** The date on which the demonstration stands. */
export const { baseDate } = readJson(join(seedsFolder, 'meta.json')) as { readonly baseDate: string };
