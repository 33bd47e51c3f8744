/** The files made from the data dictionary. */
import { createHash } from 'node:crypto';
import type { DictionaryGroup, FieldDefinition } from '../../schema/dictionary.js';
import { factsModule } from './factsModule.js';
import { jsonSchemaFile, typescriptFile, type GeneratedFile } from './files.js';
import { mongoosePathsModule } from './mongoosePaths.js';
import { profileSchema } from './profileSchema.js';
import { readDictionarySources, type GroupSource } from './dictionarySources.js';

/** The dictionary as data, its types, its Mongoose paths and the JSON Schema of a profile. */
export async function dictionaryFiles(root: string): Promise<readonly GeneratedFile[]> {
  const groups = await readDictionarySources(root);
  if (groups.length === 0) return [];
  return Promise.all([
    typescriptFile(root, 'schema/generated/dictionary.ts', dictionaryModule(groups)),
    typescriptFile(root, 'schema/generated/facts.ts', factsModule(groups)),
    typescriptFile(root, 'schema/generated/mongoosePaths.ts', mongoosePathsModule(groups)),
    jsonSchemaFile(root, 'schema/generated/profile.schema.json', profileSchema(groups)),
  ]);
}

function dictionaryModule(sources: readonly GroupSource[]): string {
  const groups = sources.map(({ group, fields }): DictionaryGroup => {
    return { ...group, fields: fields.map(({ code }) => code) };
  });
  const fields: readonly FieldDefinition[] = sources.flatMap((source) => source.fields);
  const hash = createHash('sha256')
    .update(JSON.stringify([groups, fields]))
    .digest('hex')
    .slice(0, 12);
  return `
    import type { DictionaryGroup, FieldDefinition } from '../dictionary.js';

    /** The groups in the order in which forms show them. */
    export const dictionaryGroups: readonly DictionaryGroup[] = ${JSON.stringify(groups)};

    /** Every field of an enterprise's profile, in the order of the groups. */
    export const dictionaryFields: readonly FieldDefinition[] = ${JSON.stringify(fields)};

    /** Changes with every change of the dictionary: server and client compare it. */
    export const dictionaryHash = '${hash}';
  `;
}
