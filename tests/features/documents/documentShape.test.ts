import { describe, expect, it } from '@jest/globals';
import { documentShape } from '../../../server/features/documents/index.js';

const schema = {
  $id: 'stone.schema.json',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'since'],
  properties: { kind: { enum: ['flint', 'slate'] }, since: { type: 'string', format: 'date' } },
};
const { $id: _, ...unpublished } = schema;
const read = documentShape<{ readonly kind: string; readonly since: string }>(schema);
const good = { kind: 'flint', since: '2024-02-29' };

describe('the shape of a document', () => {
  it('lets a document through as it stands', () => {
    expect(read(good)).toEqual({ ok: true, value: good });
  });

  it.each([
    ['no object', 'stone', '', 'must be object'],
    ['a missing key', { kind: 'flint' }, '', "must have required property 'since'"],
    ['a key too many', { ...good, colour: 'red' }, '', 'must NOT have additional properties: colour'],
    [
      'a value that is not allowed',
      { ...good, kind: 'chalk' },
      '/kind',
      'must be equal to one of the allowed values: flint, slate',
    ],
    ['a day that does not exist', { ...good, since: '2023-02-29' }, '/since', 'must match format "date"'],
  ])('refuses %s, says where and what, and which schema has the form', (_name, json, path, detail) => {
    expect(read(json)).toEqual({
      ok: false,
      fault: {
        code: 'DOCUMENT_INVALID',
        path,
        message: {
          zh: `内容不符合规定的格式（${detail}），请对照 schema/json/stone.schema.json 改正。`,
          en: `The content is not of the required form (${detail}). Correct it; schema/json/stone.schema.json has the form.`,
        },
      },
    });
  });

  it('names no schema where it stands in none of the published ones', () => {
    expect(documentShape(unpublished)('stone')).toMatchObject({
      fault: {
        message: {
          zh: '内容不符合规定的格式（must be object），请改正。',
          en: 'The content is not of the required form (must be object). Correct it.',
        },
      },
    });
  });
});
