/** Mongoose schema paths of facts, as plain data that `new Schema(…)` takes. */
import type { FieldDefinition, FieldType } from '../../schema/dictionary.js';
import { needGroup, type GroupSource } from './dictionarySources.js';

type PathType = 'Number' | 'String' | 'Boolean';

const pathTypes: Readonly<Record<Exclude<FieldType, 'collection'>, PathType>> = {
  money: 'Number',
  integer: 'Number',
  decimal: 'Number',
  ratio: 'Number',
  date: 'String',
  boolean: 'Boolean',
  text: 'String',
  enum: 'String',
  set: 'String',
};

/**
 * The module's text: `factPaths` of the inputs and `declaredPaths` of the derived fields. An array's default is
 * undefined, since an absent collection is unknown and an empty one is known; values of enums are checked at
 * the border against the dictionary, not again by Mongoose.
 */
export function mongoosePathsModule(groups: readonly GroupSource[]): string {
  const fields = groups.filter(({ group }) => group.code !== needGroup).flatMap((source) => source.fields);
  const inputs = fields.filter(({ derivedFrom }) => derivedFrom === undefined);
  const derived = fields.filter(({ derivedFrom }) => derivedFrom !== undefined);
  return `
    import type { FactPaths } from '../mongoosePaths.js';

    /** Paths of an enterprise's facts; money is an integer number of fen. */
    export const factPaths: FactPaths = ${pathsText(inputs)};

    /** Paths of self-declared values of derived fields. */
    export const declaredPaths: FactPaths = ${pathsText(derived)};
  `;
}

function pathsText(fields: readonly FieldDefinition[]): string {
  return `{${fields.map((field) => `${field.code}: ${pathText(field)}`).join(',')}}`;
}

function pathText(field: FieldDefinition): string {
  if (field.type === 'collection') {
    const members = (field.members ?? []).filter(({ derivedFrom }) => derivedFrom === undefined);
    const paths = members.map((member) => `${member.code}: ${pathText(member)}`);
    return `{ type: [{ ${['_id: false', ...paths].join(',')} }], default: undefined }`;
  }
  const type = `'${pathTypes[field.type]}'`;
  return field.type === 'set' ? `{ type: [${type}], default: undefined }` : `{ type: ${type} }`;
}
