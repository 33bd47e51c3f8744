/** The JSON Schema of a profile at the border: what a form, an import or the API hands in. */
import type { FieldDefinition, FieldType } from '../../schema/dictionary.js';
import { needGroup, type GroupSource } from './dictionarySources.js';

/** A collection of an anonymous profile holds at most so many members. */
const maxMembers = 200;

const money = { type: 'string', pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]{1,2})?$' };
const decimal = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$' }],
};
const date = { type: 'string', format: 'date', pattern: '^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$' };

const shapes: Readonly<Record<FieldType, (field: FieldDefinition) => object>> = {
  money: () => money,
  integer: ({ range }) => ({
    type: 'integer',
    ...bounds(range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]),
  }),
  decimal: () => decimal,
  ratio: () => decimal,
  date: () => date,
  boolean: () => ({ type: 'boolean' }),
  text: () => ({ type: 'string' }),
  enum: ({ values }) => ({ enum: (values ?? []).map(({ code }) => code) }),
  set: ({ values }) => ({
    type: 'array',
    items: { enum: (values ?? []).map(({ code }) => code) },
    uniqueItems: true,
  }),
  collection: ({ members }) => ({
    type: 'array',
    maxItems: maxMembers,
    items: objectOf((members ?? []).filter(({ derivedFrom }) => derivedFrom === undefined)),
  }),
};

/**
 * Draft 2020-12. Every fact may be absent or null, which both mean unknown; a derived field is a self-declared
 * value. Ranges of decimals and money are beyond JSON Schema (they are exact): the rule engine's
 * `validateProfile` checks those too and has the last word.
 */
export function profileSchema(groups: readonly GroupSource[]): object {
  const fields = groups.filter(({ group }) => group.code !== needGroup).flatMap((source) => source.fields);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An enterprise profile under the codes of the data dictionary; money in yuan as decimal strings',
    ...objectOf(fields),
  };
}

function objectOf(fields: readonly FieldDefinition[]): object {
  const properties = Object.fromEntries(fields.map((field) => [field.code, described(field)]));
  return { type: 'object', properties, additionalProperties: false };
}

function described(field: FieldDefinition): object {
  return {
    title: `${field.label.zh} ${field.label.en}`,
    anyOf: [shapes[field.type](field), { type: 'null' }],
  };
}

function bounds([low, high]: NonNullable<FieldDefinition['range']>): object {
  return { minimum: Number(low), maximum: Number(high) };
}
