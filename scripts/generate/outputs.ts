/** The list of everything that is generated; a new output is one more line. */
import { dictionaryFiles } from './dictionaryFiles.js';
import { documentTypeFiles } from './documentTypes.js';
import { questionFiles } from './questionsModule.js';
import { operationFiles, schemaFiles } from './graphqlFiles.js';
import { storageDialectFiles } from './storageDialect.js';
import type { GeneratedFile } from './files.js';

const outputs: readonly ((root: string) => Promise<readonly GeneratedFile[]>)[] = [
  dictionaryFiles,
  questionFiles,
  documentTypeFiles,
  schemaFiles,
  operationFiles,
  storageDialectFiles,
];

/** Everything that the sources under `root` give; a kind of source that is absent gives no file. */
export async function generateAll(root: string): Promise<readonly GeneratedFile[]> {
  const files = await Promise.all(outputs.map((output) => output(root)));
  return files.flat();
}
