/** The questions as a typed module. */
import { typescriptFile, type GeneratedFile } from './files.js';
import { readJsonSources, SourceError } from './sources.js';

/** `schema/questions/*.json`, each an array of questions, joined in the order of the files. */
export async function questionFiles(root: string): Promise<readonly GeneratedFile[]> {
  const sources = await readJsonSources(root, 'schema/questions');
  if (sources.length === 0) return [];
  const questions = sources.flatMap(({ path, content }): readonly unknown[] => {
    if (!Array.isArray(content)) throw new SourceError(`${path}: not an array of questions`);
    return content;
  });
  const body = `
    import type { Question } from '../questions.js';

    /** Every question, in the order in which a form asks them. */
    export const questions: readonly Question[] = ${JSON.stringify(questions)};
  `;
  return [await typescriptFile(root, 'schema/generated/questions.ts', body)];
}
