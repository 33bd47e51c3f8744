import { describe, expect, it } from '@jest/globals';
import type { FieldDefinition } from '../../schema/dictionary.js';
import { dictionaryFields, dictionaryGroups, dictionaryHash } from '../../schema/generated/dictionary.js';

const allFields = (fields: readonly FieldDefinition[]): readonly FieldDefinition[] =>
  fields.flatMap((field) => [field, ...allFields(field.members ?? [])]);

describe('the data dictionary', () => {
  it('puts every field in exactly one group', () => {
    const grouped = dictionaryGroups.flatMap(({ fields }) => fields);
    expect(grouped).toEqual(dictionaryFields.map(({ code }) => code));
    expect(new Set(grouped).size).toBe(grouped.length);
  });

  it('labels every field and every value in both languages', () => {
    const labels = allFields(dictionaryFields).flatMap(({ label, values }) => [
      label,
      ...(values ?? []).map((value) => value.label),
    ]);
    expect(labels.filter(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  it('derives fields from fields that stand beside or above them', () => {
    const dangling = (fields: readonly FieldDefinition[], around: ReadonlySet<string>): readonly string[] => {
      const known = new Set([...around, ...fields.map(({ code }) => code)]);
      return fields.flatMap(({ code, derivedFrom, members }) => [
        ...(derivedFrom ?? []).filter((input) => !known.has(input)).map((input) => `${code} ← ${input}`),
        ...dangling(members ?? [], known),
      ]);
    };
    expect(dangling(dictionaryFields, new Set())).toEqual([]);
  });

  it('derives no field from itself, by whatever way round', () => {
    const inputs = new Map(dictionaryFields.map(({ code, derivedFrom }) => [code, derivedFrom ?? []]));
    const leadsTo = (code: string, seen: ReadonlySet<string>): readonly string[] =>
      seen.has(code)
        ? [code]
        : (inputs.get(code) ?? []).flatMap((input) => leadsTo(input, new Set([...seen, code])));
    expect([...inputs.keys()].flatMap((code) => leadsTo(code, new Set()))).toEqual([]);
  });

  it('says how every derived field is computed', () => {
    const derived = allFields(dictionaryFields).filter(({ derivedFrom }) => derivedFrom !== undefined);
    expect(derived.filter(({ formula }) => formula === undefined).map(({ code }) => code)).toEqual([]);
  });

  it('has a hash of twelve hexadecimal digits', () => {
    expect(dictionaryHash).toMatch(/^[0-9a-f]{12}$/);
  });
});
