/** What is made from the GraphQL schema: one printed file, its text as a module, types of resolvers and operations. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import {
  buildSchema,
  GraphQLError,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  type DocumentNode,
} from 'graphql';
import { graphqlFile, typescriptFile, type GeneratedFile } from './files.js';
import { readTextSources, SourceError } from './sources.js';

const schemaFolder = 'schema/graphql';
const resolversPath = 'schema/generated/resolvers.ts';
const operationsPath = 'client/generated/operations.ts';
const operationTypesPath = 'client/generated/operationTypes.ts';
const documentsFolder = 'client/generated/documents/';

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

/**
 * The client's operations: their types, one module of typed documents for each `.graphql` file, so that a page loads
 * those it sends, and one face for all; none before the client has its first one.
 */
export async function operationFiles(root: string): Promise<readonly GeneratedFile[]> {
  const schema = await printedSchema(root);
  const sources = await clientDocuments(root);
  if (schema === undefined || sources.length === 0) return [];
  const types = await codegen(root, operationTypesPath, {
    schema,
    documents: sources.map(({ path }) => join(root, path)),
    plugins: ['typescript-operations'],
    config: {},
  });
  const documents = await documentFiles(root, schema, sources);
  const modules = [operationTypesPath, ...documents.map(({ path }) => path)];
  const face = modules.map((path) => `export * from './${moduleBelow(operationsPath, path)}';`).join('\n');
  return [
    await typescriptFile(root, operationTypesPath, types),
    ...documents,
    await typescriptFile(root, operationsPath, face),
  ];
}

/** Files that hold operations, not only fragments, give a module each. */
function documentFiles(
  root: string,
  schema: string,
  sources: readonly ClientDocument[],
): Promise<readonly GeneratedFile[]> {
  const withOperations = sources.filter(({ document }) =>
    document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  );
  return Promise.all(
    withOperations.map(async ({ path }) => {
      const output = path.replace(/^client\//, documentsFolder).replace(/\.graphql$/, '.ts');
      const documents = await codegen(root, output, {
        schema,
        documents: [join(root, path)],
        plugins: ['typed-document-node'],
        config: {
          // The fragments of other files are known, and the whole was checked with the types.
          skipDocumentsValidation: true,
          externalFragments: sources.flatMap((source) => (source.path === path ? [] : fragmentsOf(source))),
          importOperationTypesFrom: 'Types',
        },
      });
      const typesModule = relative(dirname(output), operationTypesPath).replace(/\.ts$/, '.js');
      return typescriptFile(root, output, `import type * as Types from '${typesModule}';\n${documents}`);
    }),
  );
}

function fragmentsOf({ document }: ClientDocument) {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION
      ? [{ node, name: node.name.value, onType: node.typeCondition.name.value, isExternal: true }]
      : [],
  );
}

/** How a module names another one that lies below its folder. */
function moduleBelow(from: string, path: string): string {
  return relative(dirname(from), path).replace(/\.ts$/, '.js');
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

/** A `.graphql` file of the client. */
interface ClientDocument {
  /** From the root. */
  readonly path: string;
  readonly document: DocumentNode;
}

async function clientDocuments(root: string): Promise<readonly ClientDocument[]> {
  const folder = join(root, 'client');
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.graphql') && !name.includes('node_modules'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join('client', name);
      return { path, document: parsed(path, await readFile(join(root, path), 'utf8')) };
    }),
  );
}

function parsed(path: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new SourceError(`${path}: ${error.message}`);
  }
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
