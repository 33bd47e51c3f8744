/** Reads the dictionary's groups and refuses what the generated files could not be made from. */
import type { FieldDefinition, FieldType, LocalizedText } from '../../schema/dictionary.js';
import { readJsonSources, SourceError } from './sources.js';

/** One file of the dictionary. */
export interface GroupSource {
  readonly group: { readonly code: string; readonly label: LocalizedText };
  readonly fields: readonly FieldDefinition[];
}

/** The group that describes what the enterprise asks for: merged into an evaluation, never stored. */
export const needGroup = 'need';

const fieldTypes: Readonly<Record<FieldType, true>> = {
  money: true,
  integer: true,
  decimal: true,
  ratio: true,
  date: true,
  boolean: true,
  text: true,
  enum: true,
  set: true,
  collection: true,
};

/** The dictionary's groups in order. Throws `SourceError` naming the file and the field at fault. */
export async function readDictionarySources(root: string): Promise<readonly GroupSource[]> {
  const sources = await readJsonSources(root, 'schema/dictionary');
  const groups = sources.map(({ path, content }) => {
    if (!isGroupSource(content))
      throw new SourceError(`${path}: not {"group": {"code", "label"}, "fields": […]}`);
    checkFields(path, content.fields);
    return content;
  });
  checkUnique(
    'schema/dictionary',
    groups.flatMap(({ fields }) => fields.map(({ code }) => code)),
  );
  return groups;
}

function checkFields(where: string, fields: readonly FieldDefinition[]): void {
  checkUnique(
    where,
    fields.map(({ code }) => code),
  );
  for (const field of fields) {
    const place = `${where}: ${field.code}`;
    if (!/^[a-z][A-Za-z0-9]*$/.test(field.code)) throw new SourceError(`${place}: a code is camelCase`);
    if (!(field.type in fieldTypes)) throw new SourceError(`${place}: unknown type ${field.type}`);
    checkParts(place, field);
  }
}

function checkParts(place: string, field: FieldDefinition): void {
  const choosing = field.type === 'enum' || field.type === 'set';
  if (choosing !== (field.values !== undefined)) {
    throw new SourceError(`${place}: "values" belongs to enum and set, and only there`);
  }
  if ((field.type === 'collection') !== (field.members !== undefined)) {
    throw new SourceError(`${place}: "members" belongs to a collection, and only there`);
  }
  if (field.values) {
    checkUnique(
      `${place}: values`,
      field.values.map(({ code }) => code),
    );
  }
  if (field.members) checkFields(place, field.members);
}

function checkUnique(where: string, codes: readonly string[]): void {
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  if (repeated !== undefined) throw new SourceError(`${where}: ${repeated} stands twice`);
}

function isGroupSource(content: unknown): content is GroupSource {
  if (typeof content !== 'object' || content === null || !('group' in content) || !('fields' in content))
    return false;
  const { group, fields } = content;
  return (
    typeof group === 'object' &&
    group !== null &&
    'code' in group &&
    Array.isArray(fields) &&
    fields.every(isField)
  );
}

function isField(field: unknown): boolean {
  return (
    typeof field === 'object' &&
    field !== null &&
    'code' in field &&
    typeof field.code === 'string' &&
    'type' in field &&
    typeof field.type === 'string'
  );
}
