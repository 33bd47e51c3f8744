/** What is made from the GraphQL schema: one printed file, its text as a module, types of resolvers and operations. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import { buildSchema, GraphQLError, lexicographicSortSchema, printSchema } from 'graphql';
import { graphqlFile, typescriptFile, type GeneratedFile } from './files.js';
import { readTextSources, SourceError } from './sources.js';

const schemaFolder = 'schema/graphql';
const resolversPath = 'schema/generated/resolvers.ts';
const operationsPath = 'client/generated/operations.ts';

/** Scalars as they travel: money as a decimal string of yuan, a calendar date as `YYYY-MM-DD`. */
const typesConfig = {
  scalars: { Yuan: 'string', Date: 'string', ProfileFacts: 'Record<string, unknown>', FactValue: 'unknown' },
  strictScalars: true,
  enumType: 'string-literal',
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  importExtension: '.js' as const,
};

/** The schema's one printed file, the same text as a module for the server, and the resolvers' types. */
export async function schemaFiles(root: string): Promise<readonly GeneratedFile[]> {
  const printed = await printedSchema(root);
  if (printed === undefined) return [];
  const resolvers = await codegen(root, resolversPath, {
    schema: printed,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      inputMaybeValue: 'T | null | undefined',
      // A member of a result union says its type, so that no resolver has to guess it.
      // An enterprise's resolvers see the version of its profile; the profile itself is fetched where it is asked for.
      showUnusedMappers: false,
      // A match's pages and its next question are made when they are asked for.
      mappers: {
        Enterprise: "Omit<{T}, 'profile'> & { readonly profileVersion: number }",
        Match:
          "Omit<{T}, 'items' | 'nextQuestion'> & { readonly page: (args: MatchItemsArgs) => MatchConnection; readonly question: (skip: ReadonlySet<string>) => Maybe<NextQuestion> }",
      },
      resolversNonOptionalTypename: { unionMember: true, interfaceImplementingType: true },
    },
  });
  const typeDefs = `/** The whole schema in the schema definition language. */\nexport const typeDefs = ${JSON.stringify(printed)};`;
  return Promise.all([
    graphqlFile(root, 'schema/generated/schema.graphql', printed),
    typescriptFile(root, 'schema/generated/typeDefs.ts', typeDefs),
    typescriptFile(root, resolversPath, resolvers),
  ]);
}

/** The client's operations as typed documents; none before the client has its first one. */
export async function operationFiles(root: string): Promise<readonly GeneratedFile[]> {
  const printed = await printedSchema(root);
  const documents = await clientDocuments(root);
  if (printed === undefined || documents.length === 0) return [];
  const operations = await codegen(root, operationsPath, {
    schema: printed,
    documents,
    plugins: ['typescript-operations', 'typed-document-node'],
    config: {},
  });
  return [await typescriptFile(root, operationsPath, operations)];
}

/** All files as one schema, sorted; `extend type Query` in a file adds to what another file defines. */
async function printedSchema(root: string): Promise<string | undefined> {
  const texts = await readTextSources(root, schemaFolder, '.graphql');
  if (texts.length === 0) return undefined;
  try {
    return printSchema(lexicographicSortSchema(buildSchema(texts.join('\n'))));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new SourceError(`${schemaFolder}: ${error.message}`);
  }
}

async function clientDocuments(root: string): Promise<readonly string[]> {
  const folder = join(root, 'client');
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.graphql') && !name.includes('node_modules'))
    .sort()
    .map((name) => join(folder, name));
}

interface Generation {
  readonly schema: string;
  readonly documents?: readonly string[];
  readonly plugins: readonly string[];
  readonly config: Readonly<Record<string, unknown>>;
}

async function codegen(root: string, path: string, generation: Generation): Promise<string> {
  const { result, error } = await executeCodegen({
    cwd: root,
    silent: true,
    schema: generation.schema,
    documents: [...(generation.documents ?? [])],
    generates: {
      [path]: { plugins: [...generation.plugins], config: { ...typesConfig, ...generation.config } },
    },
  });
  if (error) throw new SourceError(`${path}: ${error.message}`);
  const output = result[0];
  if (output === undefined) throw new SourceError(`${path}: the code generator gave nothing`);
  return output.content;
}
