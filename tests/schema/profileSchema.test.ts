import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

describe('the JSON Schema of a profile', () => {
  let validate: ValidateFunction;

  beforeAll(async () => {
    const path = join(import.meta.dirname, '../../schema/generated/profile.schema.json');
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    validate = ajv.compile(JSON.parse(await readFile(path, 'utf8')));
  });

  it.each([
    ['nothing at all', {}],
    ['an unknown fact as null', { staff: null, patents: null }],
    ['money as a decimal string of yuan', { finances: [{ year: 2025, revenue: '32000000.00' }] }],
    ['a leap day', { regDate: '2024-02-29' }],
    ['an empty collection', { patents: [] }],
    ['a self-declared value of a derived field', { validInventions: 3 }],
  ])('takes %s', (_, profile) => {
    expect(validate(profile)).toBe(true);
  });

  it.each([
    ['a fact that the dictionary lacks', { colour: 'red' }],
    ['a derived field of a member', { patents: [{ remainingMonths: 3 }] }],
    ['money as a number', { capexBudget: 100 }],
    ['money with a third decimal', { capexBudget: '1.005' }],
    ['a day that does not exist', { regDate: '2025-02-29' }],
    ['a value that the enum lacks', { taxGrade: 'Z' }],
    ['a fraction of a person', { staff: 1.5 }],
    ['a member that is null', { patents: [null] }],
    ['more than 200 members', { patents: Array.from({ length: 201 }, () => ({})) }],
    ['the need, which is no part of a profile', { needAmount: '1.00' }],
  ])('refuses %s', (_, profile) => {
    expect(validate(profile)).toBe(false);
  });
});
